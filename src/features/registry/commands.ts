import type { Command } from '../../platform/cli/command.ts';
import { columnsCommand } from './cli/columns-command.ts';
import { importCommand } from './cli/import-command.ts';
import { readingCommands } from './cli/reading-commands.ts';

/** The words of the command line that are this feature's. */
export const commands: readonly Command[] = [importCommand, columnsCommand, ...readingCommands];
