import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../../platform/tables/table.ts';
import { emptyCell } from '../../../platform/tables/table.ts';
import { profiles } from '../profiles/index.ts';
import { readStatements } from './read-statements.ts';

const texts = [
  '',
  'Услуга',
  'Орган',
  'Период',
  'Канал',
  'Количество',
  'ЕПГУ',
  'ЕПГY',
  'МФЦ',
  'через МФЦ',
  'Всего',
  'Итого',
  'Показатель',
  'Услуга: А',
  'за январь 2024 года',
  'физ. лица',
  '2024-01',
  '1',
  '12',
  '1 234',
  'НД',
  'х',
  '-5',
  '1,5',
  'Наименование органа: Б',
  'обращений не было',
];

/** Any table at all of words that mean something to some profile, with any merged cells. */
const tables = fc
  .record({
    cells: fc.array(fc.array(fc.constantFrom(...texts), { maxLength: 7 }), { minLength: 1, maxLength: 12 }),
    merges: fc.array(fc.tuple(fc.nat(11), fc.nat(6), fc.nat(3), fc.nat(3)), { maxLength: 3 }),
    format: fc.constantFrom('csv', 'xlsx'),
  })
  .map(({ cells, merges, format }): Table => ({
    format: format === 'csv' ? 'csv' : 'xlsx',
    rows: cells.map((row, index) => ({ line: index + 1, cells: row.map((text) => (text === '' ? emptyCell : { text, kind: 'text' })) })),
    merges:
      format === 'csv'
        ? []
        : merges.map(([top, left, height, width]) => ({ top: top + 1, left: left + 1, bottom: top + height + 1, right: left + width + 1 })),
    problems: [],
    seen: [],
  }));

test.each(profiles)('$code: of any table each line of data states something or has a problem, and no cell states twice', (profile) => {
  fc.assert(
    fc.property(tables, (table) => {
      const reading = readStatements(table, profile, { fileName: 'файл.csv' });
      const places = reading.statements.map(({ line, col }) => `${line}:${col}`);
      expect(new Set(places).size).toBe(places.length);
      const said = new Set([...reading.statements, ...reading.problems].map(({ line }) => line));
      if (reading.problems.length === 0 && profile.layout !== 'rowsAreChannels') expect(said.size).toBe(reading.lines);

      if (reading.lines > 0) expect(said.size).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

test.each(profiles)('$code: the same table gives the same reading', (profile) => {
  fc.assert(
    fc.property(tables, (table) => {
      const context = { fileName: '2024-01.csv' };
      expect(readStatements(table, profile, context)).toEqual(readStatements(structuredClone(table), profile, context));
    }),
    { numRuns: 20 },
  );
});
