import { parentPort, workerData } from 'node:worker_threads';

import { Fault, fault } from '../../errors.ts';
import { readDateStyles } from './date-styles.ts';
import { PackageParts } from './package-parts.ts';
import type { FromWorker, ReadTask, WorkerTask } from './messages.ts';
import { packRows } from './messages.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet-reader.ts';
import type { SheetPart } from './workbook-parts.ts';
import { findWorkbookParts } from './workbook-parts.ts';
import type { TableRow } from '../table.ts';

// The body of the reading thread: a workbook is a stranger's program for an unpacker, so it runs where it can be stopped.
const rowsPerMessage = 2000;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const post = (message: FromWorker): void => parentPort?.postMessage(message);

try {
  const task = workerData as WorkerTask;
  if (task.work === 'read') await readWorkbook(task);
  else {
    // Loaded only when asked for: a thread starts anew for each file, and most only read.
    const { markWorkbook } = await import('./mark-workbook.ts');
    post({ type: 'marked', bytes: await markWorkbook(task) });
  }
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  post({ type: 'fault', code: error.code, params: error.params });
}

async function readWorkbook(task: ReadTask): Promise<void> {
  const parts = new PackageParts(task.bytes, task.limits.unpackedBytes);
  const workbook = await findWorkbookParts(parts);
  const sheet = chooseSheet(workbook.sheets, task.sheet);
  post({ type: 'head', sheet: sheet.name, sheets: workbook.sheets.map(({ name }) => name) });

  const strings = await readSharedStrings(parts, workbook.sharedStrings);
  const dateStyles = await readDateStyles(parts, workbook.styles);
  const { system1904 } = workbook;
  let batch: TableRow[] = [];
  const send = (): void => {
    if (batch.length > 0) post({ type: 'rows', rows: packRows(batch) });
    batch = [];
  };
  const notes = await readSheet(parts, sheet.part, { strings, dateStyles, system1904, cellLimit: task.limits.cells }, (row) => {
    if (batch.push(row) >= rowsPerMessage) send();
  });
  send();
  const hidden = workbook.sheets.filter((other) => other.hidden).map(({ name }) => name);
  const seen = [...(system1904 ? ['dateSystem=1904'] : []), ...hidden.map((name) => `hiddenSheet=${name}`), ...notes.seen];
  post({ type: 'end', ...notes, seen });
}

/** The named sheet, or the first that is not hidden, or the first. */
function chooseSheet(sheets: readonly SheetPart[], name: string | undefined): SheetPart {
  const sheet = name === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find((other) => other.name === name);
  if (sheet !== undefined) return sheet;
  if (name === undefined) throw fault('invalid', 'workbookDamaged', { part: 'xl/workbook.xml' });
  throw fault('invalid', 'sheetNotFound', { sheet: name, sheets: sheets.map((other) => other.name).join('; ') });
}
