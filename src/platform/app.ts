import type { Perform } from './perform.ts';

/** The product opened on a data folder. */
export interface App {
  readonly perform: Perform;
  /** Migrations applied on opening, such as `postgres/0001-audit.sql`. */
  readonly migrated: readonly string[];
  /** Throws when a store does not answer. */
  check(): Promise<void>;
  /** Closes the stores and lets go of the folder. */
  close(): Promise<void>;
}
