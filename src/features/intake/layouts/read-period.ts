import type { TableRow } from '../../../platform/tables/table.ts';
import { lastDayOfMonth } from '../../../shared/days.ts';
import type { Text } from '../../../shared/texts.ts';
import type { Field, Profile, ReadingProblemCode } from '../profile.ts';
import type { Columns } from './columns.ts';
import type { FoundPeriod } from './find-period.ts';
import { findPeriodsInFileName } from './find-period.ts';
import { assumedTexts } from './layouts.texts.ts';
import { parsePeriod } from './period.ts';
import type { Sheet } from './sheet.ts';
import type { Title } from './title.ts';

/** How the lines of one file say their period. */
export interface PeriodReader {
  /** The period's text of a line; '' where its cell is empty. */
  read(row: TableRow): string;
  /** The column an empty period is reported at; undefined when lines need not say it. */
  readonly field: Field | undefined;
  readonly assumed: readonly Text[];
  readonly problem: { code: ReadingProblemCode; value: string } | undefined;
}

export interface PeriodSources {
  readonly sheet: Sheet;
  readonly columns: Pick<Columns, 'fields'>;
  readonly profile: Profile;
  readonly title: Title;
  readonly fileName: string;
  /** Lines of data. */
  readonly rows: readonly TableRow[];
  readonly textOf: (row: TableRow, field: Field) => string;
}

/** Finds the first of the profile's places that states a period: columns, then the title, then the file's name. */
export function makePeriodReader(sources: PeriodSources): PeriodReader {
  for (const place of sources.profile.period.places) {
    const reader = place === 'column' ? fromColumns(sources) : fromWords(sources, place);
    if (reader !== undefined) return reader;
  }
  return { read: () => '', field: undefined, assumed: [], problem: { code: 'periodNotStated', value: '' } };
}

function fromWords({ title, fileName }: PeriodSources, place: 'title' | 'fileName'): PeriodReader | undefined {
  const periods = place === 'title' ? title.periods : findPeriodsInFileName(fileName);
  const [period, ...others] = periods;
  if (period === undefined) return undefined;
  if (others.length > 0)
    return { read: () => '', field: undefined, assumed: [], problem: { code: 'periodAmbiguous', value: named(periods) } };
  const assumed = place === 'title' ? assumedTexts.periodFromTitle(period.text) : assumedTexts.periodFromFileName(period.text);
  return { read: () => period.text, field: undefined, assumed: [assumed], problem: undefined };
}

function named(periods: readonly FoundPeriod[]): string {
  return periods.map(({ text }) => text).join('; ');
}

function fromColumns(sources: PeriodSources): PeriodReader | undefined {
  const { fields } = sources.columns;
  const { textOf } = sources;
  const plain = { assumed: [], problem: undefined };
  if (fields.has('period')) return fromPeriodColumn(sources);
  if (fields.has('periodFrom') && fields.has('periodTo')) {
    const read = (row: TableRow) => joined(textOf(row, 'periodFrom'), '..', textOf(row, 'periodTo'));
    return { read, field: 'periodFrom', ...plain };
  }
  if (fields.has('month') && fields.has('year')) {
    // A month's number or name: «1» and «2024» are 01.2024.
    const read = (row: TableRow) => joined(textOf(row, 'month'), /^\d+$/.test(textOf(row, 'month')) ? '.' : ' ', textOf(row, 'year'));
    return { read, field: 'month', ...plain };
  }
  if (fields.has('month')) return withYearOfTitle(sources, 'month', (row) => textOf(row, 'month'));
  return undefined;
}

function joined(one: string, sign: string, other: string): string {
  return one === '' || other === '' ? '' : `${one}${sign}${other}`;
}

function fromPeriodColumn(sources: PeriodSources): PeriodReader {
  const { sheet, columns, profile, rows, textOf } = sources;
  const column = columns.fields.get('period') ?? 0;
  const dates = rows.map((row) => sheet.cell(row, column)).filter(({ kind }) => kind === 'date');
  const areMonths =
    profile.period.firstDaysMeanMonths === true && dates.length > 0 && dates.every(({ text }) => /^\d{4}-\d{2}-01$/.test(text));
  const read = (row: TableRow) => {
    const text = textOf(row, 'period');
    return areMonths && /^\d{4}-\d{2}-01$/.test(text) ? text.slice(0, 7) : text;
  };
  const reader = withYearOfTitle(sources, 'period', read);
  return areMonths ? { ...reader, assumed: [...reader.assumed, assumedTexts.firstDaysAreMonths] } : reader;
}

/** «январь» in a table «за 2024 год» is January 2024; what is a period by itself stays as it is. */
function withYearOfTitle({ title, profile, rows }: PeriodSources, field: Field, read: (row: TableRow) => string): PeriodReader {
  const plain: PeriodReader = { read, field, assumed: [], problem: undefined };
  const [period, ...others] = title.periods;
  const year = period?.from.slice(0, 4) ?? '';
  if (period === undefined || others.length > 0 || period.from !== `${year}-01-01` || period.to !== lastDayOfMonth(`${year}-12`))
    return plain;
  const needsYear = (text: string) =>
    'error' in parsePeriod(text, profile.period.hints) && 'from' in parsePeriod(`${text} ${year}`, profile.period.hints);
  const completed = new Map([...new Set(rows.map(read))].map((text) => [text, needsYear(text) ? `${text} ${year}` : text]));
  if ([...completed].every(([text, whole]) => text === whole)) return plain;
  return { ...plain, read: (row) => completed.get(read(row)) ?? read(row), assumed: [assumedTexts.yearFromTitle(year)] };
}
