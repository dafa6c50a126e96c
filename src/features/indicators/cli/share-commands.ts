import { command, type Command } from '../../../platform/cli/command.ts';
import { contractCommand, inputFrom } from '../../../platform/cli/contract-command.ts';
import { writeGivenFile } from '../../../platform/cli/local-file.ts';
import { channelTitles } from '../../../shared/channels.ts';
import { countForEye, dayForEye } from '../../../shared/for-eye.ts';
import { say, type Language } from '../../../shared/texts.ts';
import { answerTexts, columnTexts as columns, commandTexts as texts, countsTexts, reasonTexts } from '../commands.texts.ts';
import { exportShare, readCells, readMissing, readOverview, readShare } from '../indicators.contract.ts';
import { sayAsked, sayShare } from './say-share.ts';
import { by, paging, selectionFlags } from './selection-flags.ts';

const shareCommand = contractCommand(readShare, {
  words: 'share',
  summary: texts.share,
  fields: { ...selectionFlags, by },
  examples: ['share', 'share --by municipality,month --from 2024-01-01 --to 2024-12-31 --json'],
  show: sayShare,
});

const { from, to, asOf, method, structure } = selectionFlags;

const overviewCommand = contractCommand(readOverview, {
  words: 'share overview',
  summary: texts.overview,
  fields: { from, to, asOf, method, structure },
  examples: ['share overview --to 2024-12-31'],
  show: (session, { sentences, simulated }) => {
    const { language } = session;
    for (const sentence of sentences) session.say(sentence[language]);
    if (simulated) session.say(answerTexts.simulated[language]);
  },
});

const missingCommand = contractCommand(readMissing, {
  words: 'share missing',
  summary: texts.missing,
  fields: { ...selectionFlags, ...paging },
  examples: ['share missing --to 2024-12-31 --municipality 25701000'],
  show: (session, { cells, inAll, ...asked }) => {
    const { language } = session;
    sayAsked(session, asked);
    if (inAll === 0) return session.say(answerTexts.noneMissing[language]);
    session.say('');
    session.showTable(
      [
        { title: columns.authority[language], of: (row) => row.authorityName },
        { title: columns.service[language], of: (row) => row.serviceTitle },
        { title: columns.channel[language], of: (row) => channelTitles[row.channel][language] },
        { title: columns.days[language], of: (row) => days(row, language) },
        { title: columns.reason[language], of: (row) => reasonTexts[row.reason][language] },
        { title: columns.volume[language], of: (row) => row.comparableVolume },
      ],
      cells,
    );
    return cells.length < inAll ? session.say(shownOf(cells.length, inAll, language)) : undefined;
  },
});

const cellsCommand = contractCommand(readCells, {
  words: 'share cells',
  summary: texts.cells,
  fields: { ...selectionFlags, month: { value: { ru: 'МЕСЯЦ', en: 'MONTH' }, says: texts.month }, ...paging },
  examples: ['share cells --service 010 --month 2024-03'],
  show: (session, { cells, inAll, applications, electronic, ...asked }) => {
    const { language } = session;
    sayAsked(session, asked);
    session.say(
      say(answerTexts.sums, language, { applications: countForEye(applications, language), electronic: countForEye(electronic, language) }),
    );
    session.say('');
    session.showTable(
      [
        { title: columns.batch[language], of: (row) => row.batch },
        { title: columns.file[language], of: (row) => row.fileName },
        { title: columns.line[language], of: (row) => row.line },
        { title: columns.column[language], of: (row) => row.column },
        { title: columns.authority[language], of: (row) => row.authorityName },
        { title: columns.service[language], of: (row) => row.serviceTitle },
        { title: columns.channel[language], of: (row) => channelTitles[row.channel][language] },
        { title: columns.days[language], of: (row) => days(row, language) },
        { title: columns.applications[language], of: (row) => row.n },
        { title: columns.reason[language], of: (row) => `${countsTexts[row.counts][language]}: ${row.why[language]}` },
      ],
      cells,
    );
    return cells.length < inAll ? session.say(shownOf(cells.length, inAll, language)) : undefined;
  },
});

const exportCommand = command({
  words: 'share export',
  summary: texts.export,
  arguments: { out: { name: { ru: 'КУДА.xlsx', en: 'OUT.xlsx' }, says: texts.out } },
  flags: { ...selectionFlags, by },
  examples: ['share export доля.xlsx --by municipality --to 2024-12-31'],
  run: async (session, { out, ...given }) => {
    const input = inputFrom(exportShare, [...Object.keys(selectionFlags), 'by'], given);
    await writeGivenFile(out, await session.call(exportShare, { ...input, language: session.language }));
    session.say(say(answerTexts.exported, session.language, { file: out }));
  },
});

export const shareCommands: readonly Command[] = [shareCommand, overviewCommand, missingCommand, cellsCommand, exportCommand];

function days(row: { from: string; to: string }, language: Language): string {
  return `${dayForEye(row.from, language)} – ${dayForEye(row.to, language)}`;
}

function shownOf(shown: number, inAll: number, language: Language): string {
  return say(answerTexts.inAll, language, { shown: countForEye(shown, language), inAll: countForEye(inAll, language) });
}
