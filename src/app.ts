import { join } from 'node:path';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import packageFile from '../package.json' with { type: 'json' };
import { demoAnalyst, localActor, localViewer } from './features/access/index.ts';
import { journal } from './features/audit/index.ts';
import * as demo from './features/demo/doors.ts';
import { progressBoard, readSimulated, startDemo, type ProgressBoard } from './features/demo/index.ts';
import * as indicators from './features/indicators/doors.ts';
import { effectOf } from './features/indicators/index.ts';
import * as intake from './features/intake/doors.ts';
import { recover, sweepRawFiles } from './features/intake/index.ts';
import * as registry from './features/registry/doors.ts';
import type { App } from './platform/app.ts';
import { migrateCommand } from './platform/cli/migrate-command.ts';
import { serveCommand } from './platform/cli/serve-command.ts';
import type { Served } from './platform/cli/serve-until-stopped.ts';
import type { Command } from './platform/cli/command.ts';
import { readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { holdDatabase } from './platform/database/hold-database.ts';
import { migrate } from './platform/database/migrate.ts';
import type { FaultTexts } from './platform/faults.ts';
import { platformFaults } from './platform/faults.texts.ts';
import { folderFiles } from './platform/files/files.ts';
import { lockDataFolder } from './platform/lock.ts';
import type { Operation } from './platform/operation.ts';
import { performer } from './platform/perform.ts';
import { openWarehouse } from './platform/warehouse/warehouse.ts';
import type { Contract } from './shared/contract.ts';

function makeOperations(board: ProgressBoard): readonly Operation[] {
  return [
    ...indicators.operations({ readSimulated }),
    ...intake.operations({ effectOf }),
    ...registry.operations,
    ...demo.operations({ progress: board.read }),
  ];
}

/** Every operation there is, in the order the API lists them. */
export const contracts: readonly Contract[] = makeOperations(progressBoard()).map((each) => each.contract);

/** What happened and what to do, for every code a fault may have. */
export const faultTexts: FaultTexts = {
  ...platformFaults,
  ...registry.faultTexts,
  ...intake.faultTexts,
  ...indicators.faultTexts,
  ...demo.faultTexts,
};

export const version: string = packageFile.version;

export interface Opening {
  /** The data folder, made if missing. */
  readonly folder: string;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** A ClickHouse server instead of the embedded one. */
  readonly clickhouseUrl?: string | undefined;
  readonly clock?: () => Date;
}

export interface OpenedApp extends App {
  /** How far a demo run in this process has come. */
  readonly board: ProgressBoard;
}

/**
 * Opens the product on a data folder: its lock, the stores and their migrations; then what a violent end left half done is swept and what the
 * warehouse lost is filled again. Throws conflict `dataFolderLocked` and the faults of the stores; what was opened by then is closed.
 */
export async function openApp({ folder, databaseUrl, clickhouseUrl, clock = () => new Date() }: Opening): Promise<OpenedApp> {
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const lock = lockDataFolder(folder);
    undo.push(async () => lock.release());
    const database = await openDatabase({ folder, url: databaseUrl });
    undo.push(() => database.close());
    undo.push(await holdDatabase(database));
    const { warehouse, loader, close: closeWarehouse } = await openWarehouse({ folder, url: clickhouseUrl });
    undo.push(closeWarehouse);
    const migrated = await migrate({ database, warehouse });
    const files = folderFiles(join(folder, 'files'));
    await recover({ database, warehouse, files, now: clock() });
    const sweeping = setInterval(() => void sweepRawFiles({ database, files, now: clock() }).catch(() => {}), hour).unref();
    undo.push(async () => clearInterval(sweeping));
    const board = progressBoard();
    const perform = performer({ database, warehouse, loader, files, journal: journal(database), clock }, makeOperations(board));
    const check = async () => {
      await sql`select 1`.execute(database.kysely);
      await warehouse.query('SELECT 1');
    };
    return { perform, migrated, board, check, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const hour = 3600 * 1000;

/** Opens a data folder with the stores the environment names. */
export function openFolder(folder: string): Promise<OpenedApp> {
  const { databaseUrl, clickhouseUrl } = readConfig(process.env);
  return openApp({ folder, databaseUrl, clickhouseUrl });
}

/** Who acts on the command line. */
export const holder = localActor();

const served: Served = { contracts, faultTexts, version, holder, anyone: localViewer };

/** The words of the command line, in the order help lists them. */
export const commands: readonly Command[] = [
  ...indicators.commands,
  ...intake.commands,
  ...registry.commands,
  serveCommand(openFolder, served),
  demo.demoCommand({ open: openDemo, served: { ...served, anyone: demoAnalyst } }),
  migrateCommand(openFolder),
];

async function openDemo(folder: string): ReturnType<demo.DemoDoor['open']> {
  const app = await openFolder(folder);
  const { perform, board } = app;
  return {
    app,
    load:
      (seed) =>
      ({ log }, signal) =>
        startDemo({ perform, actor: demoAnalyst, board, signal, options: { seed }, log: plainLog(log) }),
  };
}

function plainLog(log: Logger) {
  return { info: (message: string) => log.info(message), error: (error: unknown, message: string) => log.error({ err: error }, message) };
}
