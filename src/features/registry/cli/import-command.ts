import { command } from '../../../platform/cli/command.ts';
import { openLocalFile } from '../../../platform/cli/local-file.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { inputFrom } from '../../../platform/cli/contract-command.ts';
import { countForEye } from '../../../shared/for-eye.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, columnTexts as columns, commandTexts as texts } from '../commands.texts.ts';
import { importRecords, recordKinds, replaceableKinds, type ImportReceipt } from '../import-records.contract.ts';

export const importCommand = command({
  words: 'registry import',
  summary: texts.import,
  arguments: {
    kind: { name: { ru: 'ВИД', en: 'KIND' }, says: listed(texts.kind, recordKinds) },
    file: { name: { ru: 'ФАЙЛ', en: 'FILE' }, says: texts.file },
  },
  flags: { dryRun: { says: texts.dryRun }, replaceAll: { says: listed(texts.replaceAll, replaceableKinds) } },
  json: true,
  exits: { 2: texts.exitErrors },
  examples: ['registry import services услуги.csv', 'registry import list перечень.xlsx --replace-all --dry-run'],
  run: async (session, { file: path, ...given }) => {
    const file = await openLocalFile(path);
    const input = inputFrom(importRecords, ['kind', 'dryRun', 'replaceAll', 'fileName'], { ...given, fileName: file.name });
    const receipt = await session.call(importRecords, input, file);
    if (session.asksJson) session.showJson(receipt);
    else sayReceipt(session, receipt);
    return receipt.errorCount > 0 ? 2 : 0;
  },
});

function sayReceipt(session: Session, receipt: ImportReceipt): void {
  const { language } = session;
  const count = (n: number) => countForEye(n, language);
  const { fileName, notRead, errors, errorCount } = receipt;
  session.say(
    say(answerTexts.imported, language, {
      file: fileName,
      lines: count(receipt.lines),
      added: count(receipt.added),
      changed: count(receipt.changed),
      unchanged: count(receipt.unchanged),
      withdrawn: count(receipt.withdrawn),
    }),
  );
  if (notRead.length > 0) session.say(say(answerTexts.notRead, language, { columns: notRead.join(', ') }));
  if (receipt.dryRun) session.say(answerTexts.dryRun[language]);
  if (errorCount === 0) return;
  session.say('');
  session.showTable(
    [
      { title: columns.line[language], of: (error) => error.line },
      { title: columns.column[language], of: (error) => error.column },
      { title: columns.error[language], of: (error) => error.code },
      { title: columns.value[language], of: (error) => error.value },
      { title: columns.what[language], of: (error) => error.what[language] },
    ],
    errors,
  );
  session.say(say(answerTexts.refused, language, { count: count(errorCount) }));
}

function listed(text: (typeof texts)['kind'], kinds: readonly string[]) {
  return { ru: say(text, 'ru', { kinds: kinds.join(', ') }), en: say(text, 'en', { kinds: kinds.join(', ') }) };
}
