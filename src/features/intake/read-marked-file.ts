import { fault } from '../../platform/errors.ts';
import { query } from '../../platform/operation.ts';
import { markTable } from '../../platform/tables/mark-table.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import { mayDecide } from '../access/index.ts';
import { getBatch } from './get-batch.ts';
import { readMarkedFile as contract } from './intake.contract.ts';
import { listErrors } from './intake.store.ts';
import { receivedShelf } from './raw-files.ts';

/**
 * The sender's own file with the errors marked: the workbook with marked cells, or the wrong lines of a CSV with what to do. Made from the raw file, so only
 * until the decision (share.md §4.5). Faults: conflict `rawFileGone`; notFound `batchNotFound`.
 */
export const readMarkedFile = query(contract, {
  allow: mayDecide,
  async run({ tx, files }, input) {
    const batch = await getBatch(tx, input.batch);
    if (batch.state !== 'checked') throw fault('conflict', 'rawFileGone', { batch: batch.id });
    const original = await files.get(receivedShelf, batch.contentHash).catch(() => {
      throw fault('conflict', 'rawFileGone', { batch: batch.id });
    });
    const table = await readTable(original, { name: batch.fileName, ...(batch.sheet === null ? {} : { sheet: batch.sheet }) });
    const errors = await listErrors(tx, batch.id, 0, null);
    const marks = errors.map((each) => ({
      line: each.line,
      column: each.column,
      code: each.code,
      message: `${each.message.ru} ${each.whatToDo.ru}`,
    }));
    const bytes = await markTable(original, table, marks);
    const isWorkbook = table.format === 'xlsx';
    return {
      fileName: markedName(batch.fileName),
      mediaType: isWorkbook ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv',
      bytes,
    };
  },
});

function markedName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? `${fileName.slice(0, dot)} — ошибки${fileName.slice(dot)}` : `${fileName} — ошибки`;
}
