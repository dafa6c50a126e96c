import type { Operation } from '../../platform/operation.ts';
import { beginDemo } from './begin-demo.ts';
import type { Progress } from './progress.ts';
import { readProgress } from './read-progress.ts';

/** The feature's operations; how far a running demo has come is read from the board app.ts made for it. */
export function operations(ports: { progress: () => Progress | undefined }): readonly Operation[] {
  return [beginDemo, readProgress(ports.progress)];
}

export { demoCommand } from './commands.ts';
export type { DemoDoor } from './commands.ts';
export { faultTexts } from './demo.texts.ts';
