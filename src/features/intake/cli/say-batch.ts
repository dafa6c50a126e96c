import type { Column } from '../../../platform/cli/print-table.ts';
import type { Session } from '../../../platform/cli/session.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { countForEye, dayForEye } from '../../../shared/for-eye.ts';
import { say, type Language } from '../../../shared/texts.ts';
import { answerTexts as texts, columnTexts as columns, stateTexts } from '../commands.texts.ts';
import type { IntakeError, readBatch, Receipt } from '../intake.contract.ts';

export type Batch = OutputOf<typeof readBatch>['batch'];

/** The receipt of a batch in words, then its errors as a table. */
export function sayBatch(session: Session, batch: Batch, errors: readonly IntakeError[], shownBefore = 0): void {
  const { language } = session;
  const { id, state, source, profile, fileName } = batch;
  session.say(say(texts.title, language, { batch: id, state: stateTexts[state][language], file: fileName, source, profile }));
  for (const line of receiptLines(batch.receipt, language)) session.say(line);
  if (batch.openErrors > 0) session.say(say(texts.openErrors, language, { count: countForEye(batch.openErrors, language) }));
  if (errors.length === 0) return;
  session.say('');
  session.showTable(errorColumns(language), errors);
  const shown = shownBefore + errors.length;
  if (shown < batch.receipt.errorsInAll) session.say(say(texts.shown, language, { shown, batch: id }));
}

function receiptLines(receipt: Receipt, language: Language): string[] {
  const count = (n: number) => countForEye(n, language);
  const { interval, statements, withdrawn, created, layout } = receipt;
  return [
    say(texts.read, language, { format: receipt.format, lines: count(receipt.lines), totals: count(receipt.totalsLines) }),
    ...layout.seen.map((each) => `  ${texts.seen[language]}: ${each[language]}`),
    ...layout.assumed.map((each) => `  ${texts.assumed[language]}: ${each[language]}`),
    ...(interval
      ? [say(texts.interval, language, { from: dayForEye(interval.from, language), to: dayForEye(interval.to, language) })]
      : []),
    say(texts.statements, language, {
      known: count(statements.known),
      zero: count(statements.zero),
      notReported: count(statements.notReported),
      notApplicable: count(statements.notApplicable),
    }),
    ...(receipt.doublesInAll > 0 ? [say(texts.doubles, language, { count: count(receipt.doublesInAll) })] : []),
    ...(receipt.outsideList > 0 ? [say(texts.outsideList, language, { count: count(receipt.outsideList) })] : []),
    ...(withdrawn ? [say(texts.withdrawn, language, { cells: count(withdrawn.cells), ofCells: count(withdrawn.ofCells) })] : []),
    ...(created
      ? [
          say(texts.created, language, {
            services: count(created.services),
            authorities: count(created.authorities),
            provisions: count(created.provisions),
          }),
        ]
      : []),
    ...(receipt.columnsLeftOut.length > 0 ? [say(texts.leftOut, language, { columns: receipt.columnsLeftOut.join(', ') })] : []),
    ...(receipt.errorsInAll > 0
      ? [say(texts.errors, language, { count: count(receipt.errorsInAll), lines: count(receipt.errorLines) })]
      : []),
  ];
}

function errorColumns(language: Language): Column<IntakeError>[] {
  return [
    { title: columns.line[language], of: (error) => error.line },
    {
      title: columns.column[language],
      of: (error) => (error.columnName === null ? error.column : `${error.column ?? ''} ${error.columnName}`.trim()),
    },
    { title: columns.code[language], of: (error) => error.code },
    { title: columns.value[language], of: (error) => error.value },
    { title: columns.wrong[language], of: (error) => error.message[language] },
    { title: columns.whatToDo[language], of: (error) => error.whatToDo[language] },
  ];
}
