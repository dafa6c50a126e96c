import type { Command } from '../../platform/cli/command.ts';
import { methodCommands } from './cli/method-commands.ts';
import { shareCommands } from './cli/share-commands.ts';
import { targetCommands } from './cli/target-commands.ts';

/** The words of the command line that are this feature's. */
export const commands: readonly Command[] = [...shareCommands, ...targetCommands, ...methodCommands];
