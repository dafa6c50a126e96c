import { command } from '../../../platform/cli/command.ts';
import { misused } from '../../../platform/cli/exit-codes.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, columnTexts as titles, commandTexts as texts, misuseTexts } from '../commands.texts.ts';
import { layouts } from '../import/layouts.ts';
import type { Column, TableKind } from '../import/lines.ts';

const kinds = Object.keys(layouts);

/** Which columns a file has, for whoever is about to make one; it asks nothing of the data folder. */
export const columnsCommand = command({
  words: 'registry columns',
  summary: texts.columns,
  arguments: {
    kind: {
      name: { ru: 'ВИД', en: 'KIND' },
      says: { ru: say(texts.kind, 'ru', { kinds: kinds.join(', ') }), en: say(texts.kind, 'en', { kinds: kinds.join(', ') }) },
    },
  },
  examples: ['registry columns services'],
  run: async (session, { kind }) => {
    const { language } = session;
    if (!isTableKind(kind)) throw misused(say(misuseTexts.kindUnknown, language, { kind, kinds: kinds.join(', ') }), 'registry columns');
    const columns = Object.values<Column<unknown>>(layouts[kind]);
    session.showTable(
      [
        { title: titles.header[language], of: (row) => row[language] },
        { title: titles.otherHeaders[language], of: (row) => [row[language === 'ru' ? 'en' : 'ru'], ...(row.also ?? [])].join(', ') },
        { title: titles.required[language], of: (row) => (row.required ? answerTexts.yes : answerTexts.no)[language] },
      ],
      columns,
    );
  },
});

function isTableKind(kind: string): kind is TableKind {
  return kinds.includes(kind);
}
