import type { Command } from '../../platform/cli/command.ts';
import { acceptCommand } from './cli/accept-command.ts';
import { annulCommand } from './cli/annul-command.ts';
import { checkCommand } from './cli/check-command.ts';
import { waiveCommand } from './cli/waive-command.ts';
import { listCommand, profilesCommand, showCommand } from './cli/reading-commands.ts';

/** The words of the command line that are this feature's. */
export const commands: readonly Command[] = [
  checkCommand,
  acceptCommand,
  annulCommand,
  waiveCommand,
  listCommand,
  showCommand,
  profilesCommand,
];
