import type { Command } from '../../../platform/cli/command.ts';
import { contractCommand } from '../../../platform/cli/contract-command.ts';
import type { Column } from '../../../platform/cli/print-table.ts';
import type { Session } from '../../../platform/cli/session.ts';
import { channelTitles } from '../../../shared/channels.ts';
import { dayForEye } from '../../../shared/for-eye.ts';
import { say, type Language } from '../../../shared/texts.ts';
import { visitTitles } from '../../../shared/visits.ts';
import { answerTexts, columnTexts as columns, commandTexts as texts } from '../commands.texts.ts';
import {
  readAuthorities,
  readBoundaries,
  readCalendar,
  readListEditions,
  readProvisions,
  readServices,
  readSources,
  readTerritories,
} from '../readings.contract.ts';
import { authorityKinds, calendarDayKinds, provisionBases, serviceKinds, sourceKindTitles, territoryKinds } from '../registry.texts.ts';

const number = { ru: 'ЧИСЛО', en: 'NUMBER' };
const day = { ru: 'ДЕНЬ', en: 'DAY' };
const code = { ru: 'КОД', en: 'CODE' };
const asOf = { value: { ru: 'МОМЕНТ', en: 'INSTANT' }, says: texts.asOf };
const asked = { asOf, on: { value: day, says: texts.on } };
const paged = { after: { value: number, says: texts.after }, limit: { value: number, says: texts.limit } };
const search = { value: { ru: 'ТЕКСТ', en: 'TEXT' }, says: texts.search };

export const readingCommands: readonly Command[] = [
  contractCommand(readServices, {
    words: 'registry services',
    fields: { ...asked, ...paged, search },
    examples: ['registry services --search паспорт --on 2024-12-31'],
    show: (session, { services, inAll }) =>
      page(session, services, inAll, (language) => [
        { title: columns.code[language], of: (row) => row.code },
        { title: columns.kind[language], of: (row) => serviceKinds[row.kind][language] },
        { title: columns.title[language], of: (row) => row.title },
        { title: columns.parent[language], of: (row) => row.parent },
        {
          title: columns.list[language],
          of: (row) => (row.listed.length === 0 ? null : row.listed.map((each) => each.edition).join(', ')),
        },
      ]),
  }),
  contractCommand(readListEditions, {
    words: 'registry list',
    fields: asked,
    examples: ['registry list --on 2024-12-31'],
    show: (session, { editions }) =>
      page(session, editions, editions.length, (language) => [
        { title: columns.code[language], of: (row) => row.code },
        { title: columns.title[language], of: (row) => row.title },
        { title: columns.act[language], of: (row) => row.act },
        ...validity(language),
        { title: columns.services[language], of: (row) => row.services.length },
      ]),
  }),
  contractCommand(readAuthorities, {
    words: 'registry authorities',
    fields: { ...asked, ...paged, search, municipality: { value: code, says: texts.municipality } },
    examples: ['registry authorities --municipality 25701000'],
    show: (session, { authorities, inAll }) =>
      page(session, authorities, inAll, (language) => [
        { title: columns.code[language], of: (row) => row.code },
        { title: columns.kind[language], of: (row) => authorityKinds[row.kind][language] },
        { title: columns.title[language], of: (row) => row.name },
        { title: columns.municipality[language], of: (row) => row.municipality },
        { title: columns.parent[language], of: (row) => row.parent },
      ]),
  }),
  contractCommand(readProvisions, {
    words: 'registry provisions',
    fields: { ...asked, ...paged, authority: { value: code, says: texts.authority }, service: { value: code, says: texts.service } },
    examples: ['registry provisions --service 010'],
    show: (session, { provisions, inAll }) =>
      page(session, provisions, inAll, (language) => [
        { title: columns.authority[language], of: (row) => row.authorityName },
        { title: columns.service[language], of: (row) => row.serviceTitle },
        { title: columns.basis[language], of: (row) => provisionBases[row.basis][language] },
        { title: columns.throughMfc[language], of: (row) => (row.throughMfc ? answerTexts.yes : answerTexts.no)[language] },
        { title: columns.electronicSince[language], of: (row) => dayOrDash(row.electronicSince, language) },
        { title: columns.visit[language], of: (row) => row.visit && visitTitles[row.visit][language] },
      ]),
  }),
  contractCommand(readTerritories, {
    words: 'registry territories',
    fields: { ...asked, ...paged },
    examples: ['registry territories'],
    show: (session, { territories, inAll }) =>
      page(session, territories, inAll, (language) => [
        { title: columns.oktmo[language], of: (row) => row.oktmo },
        { title: columns.kind[language], of: (row) => territoryKinds[row.kind][language] },
        { title: columns.title[language], of: (row) => '  '.repeat(row.depth) + row.name },
      ]),
  }),
  contractCommand(readBoundaries, {
    words: 'registry boundaries',
    fields: asked,
    examples: ['registry boundaries --json'],
    show: (session, { features, attribution }) =>
      session.say(say(answerTexts.boundaries, session.language, { count: features.length, attribution: attribution.join('; ') })),
  }),
  contractCommand(readSources, {
    words: 'registry sources',
    fields: { asOf },
    examples: ['registry sources'],
    show: (session, { sources }) =>
      page(session, sources, sources.length, (language) => [
        { title: columns.code[language], of: (row) => row.code },
        { title: columns.title[language], of: (row) => row.title },
        { title: columns.kind[language], of: (row) => sourceKindTitles[row.kind][language] },
        { title: columns.channels[language], of: (row) => row.channels.map((channel) => channelTitles[channel][language]).join(', ') },
      ]),
  }),
  contractCommand(readCalendar, {
    words: 'registry calendar',
    fields: { asOf, from: { value: day, says: texts.from }, to: { value: day, says: texts.to } },
    examples: ['registry calendar --from 2024-01-01 --to 2024-12-31'],
    show: (session, { days }) =>
      page(session, days, days.length, (language) => [
        { title: columns.day[language], of: (row) => dayForEye(row.day, language) },
        { title: columns.kind[language], of: (row) => calendarDayKinds[row.kind][language] },
        { title: columns.decree[language], of: (row) => row.decree },
      ]),
  }),
];

function page<Row>(session: Session, rows: readonly Row[], inAll: number, columnsIn: (language: Language) => Column<Row>[]): void {
  const { language } = session;
  if (rows.length === 0) return session.say(answerTexts.nothing[language]);
  session.showTable(columnsIn(language), rows);
  return rows.length < inAll ? session.say(say(answerTexts.inAll, language, { shown: rows.length, inAll })) : undefined;
}

function validity(language: Language): Column<{ validFrom: string | null; validTo: string | null }>[] {
  return [
    { title: columns.validFrom[language], of: (row) => dayOrDash(row.validFrom, language) },
    { title: columns.validTo[language], of: (row) => dayOrDash(row.validTo, language) },
  ];
}

function dayOrDash(value: string | null, language: Language): string | null {
  return value === null ? null : dayForEye(value, language);
}
