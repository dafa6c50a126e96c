import { useMemo } from 'react';
import { readBoundaries } from '../../../src/features/registry/readings.contract.ts';
import type { OutputOf } from '../../../src/shared/contract.ts';
import { isUnderWay, useDemoProgress } from '../../ui/demo-progress.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { drawShapes, type Shape } from './shapes.ts';

export const mapWidth = 368;

/** A little room round the map for the lines of chosen shapes. */
export function viewBoxOf(height: number): string {
  return `-2 -2 ${mapWidth + 4} ${Math.ceil(height) + 4}`;
}

/** The boundaries, asked apart from the figures, so that the map stands before they come; until a starting demo has them, again. */
export function useBoundaries() {
  const progress = useDemoProgress();
  const underWay = progress != null && isUnderWay(progress);
  return useAnswer(readBoundaries, 'boundaries', {}, { again: ({ features }) => underWay && features.length === 0 });
}

/** The map of the given municipalities (all, when not said which): only what the table lists takes room. */
export function useDrawn(
  boundaries: OutputOf<typeof readBoundaries> | undefined,
  municipalities?: readonly string[],
): { shapes: Shape[]; height: number } | undefined {
  const codes = municipalities?.join();
  return useMemo(() => {
    const among = codes?.split(',');
    return (
      boundaries &&
      drawShapes(
        boundaries.features.filter(({ properties }) => among?.includes(properties.oktmo) ?? true),
        mapWidth,
      )
    );
  }, [boundaries, codes]);
}
