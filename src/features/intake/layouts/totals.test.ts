import { expect, test } from 'vitest';
import { csvTable, faults, readUnder } from './testing/tables.ts';

const header = 'Услуга;Орган;Период;ЕПГУ;МФЦ';
const line = (service: string, authority: string, epgu: number | string, mfc: number | string) =>
  `${service};${authority};2024-01;${epgu};${mfc}`;
const total = (name: string, epgu: number | string, mfc: number | string) => `${name};;;${epgu};${mfc}`;

async function read(...lines: string[]) {
  const reading = readUnder('svedeniya-wide', await csvTable([header, ...lines]));
  return { faults: faults(reading), lines: reading.lines, totals: reading.totalsLines, seen: reading.seen.map(({ ru }) => ru) };
}

test('totals of blocks, of levels and of the whole agree with what stands above them', async () => {
  const reading = await read(
    line('А', 'Иркутск', 1, 2),
    line('Б', 'Иркутск', 3, 4),
    total('Итого по Иркутску', 4, 6),
    line('А', 'Братск', 10, 20),
    total('ИТОГО по Братску:', 10, 20),
    total('Итого по городам', 14, 26),
    line('А', 'Тайшет', 100, 200),
    total('Всего', 114, 226),
  );
  expect(reading).toMatchObject({ faults: [], lines: 4, totals: 4 });
  expect(reading.seen).toContain('Итоги: строки 4, 6, 7, 9; стоят под слагаемыми, сверены и не учтены.');
});

test('totals may stand above what they total', async () => {
  const reading = await read(
    total('Всего', 14, 26),
    total('Итого по Иркутску', 4, 6),
    line('А', 'Иркутск', 1, 2),
    line('Б', 'Иркутск', 3, 4),
    total('Итого по Братску', 10, 20),
    line('А', 'Братск', 10, 20),
  );
  expect(reading.faults).toEqual([]);
  expect(reading.seen).toContain('Итоги: строки 2, 3, 6; стоят над слагаемыми, сверены и не учтены.');
});

test('a total that agrees with no run of lines is an error at each column that differs, with the nearest sum and the sum of all', async () => {
  const reading = readUnder(
    'svedeniya-wide',
    await csvTable([header, line('А', 'Б', 1, 2), total('Итого', 1, 2), line('В', 'Б', 10, 20), total('Всего', 12, 22)]),
  );
  expect(reading.problems).toEqual([
    { line: 5, column: 4, columnName: 'ЕПГУ', code: 'totalDiffers', value: '12', params: { sum: '11', sumOfAll: '11' } },
  ]);
});

test('all columns of a total agree with the same run of lines', async () => {
  const reading = await read(line('А', 'Б', 1, 2), total('Итого', 1, 2), line('В', 'Б', 10, 20), total('Всего', 11, 20));
  expect(reading.faults).toEqual(['5:4 totalDiffers 11']);
});

test('a column with a value not reported may only have a total not less than the known', async () => {
  expect((await read(line('А', 'Б', 1, 'НД'), line('В', 'Б', 1, 5), total('Итого', 2, 9))).faults).toEqual([]);
  expect((await read(line('А', 'Б', 1, 'НД'), line('В', 'Б', 1, 5), total('Итого', 2, 4))).faults).toEqual(['4:5 totalDiffers 4']);
});

test('a total that is no number is an error, an empty or dashed one says nothing', async () => {
  expect((await read(line('А', 'Б', 1, 2), total('Итого', '1.0', '—'))).faults).toEqual(['3:4 totalUnreadable 1.0']);
});

test('totals beyond what a double holds are compared to the last digit', async () => {
  const reading = await read(line('А', 'Б', '9007199254740993', 1), line('В', 'Б', '1', 1), total('Итого', '9007199254740995', 2));
  expect(reading.faults).toEqual(['4:4 totalDiffers 9007199254740995']);
});

test('a service whose name begins like a total is data', async () => {
  expect(await read(line('Всероссийский реестр', 'Б', 1, 2), line('Итоговая аттестация', 'Б', 3, 4))).toMatchObject({
    lines: 2,
    totals: 0,
    faults: [],
  });
});

test('an own «Всего» of the lines is totalled too', async () => {
  const table = async (sum: number) =>
    csvTable([`${header};Всего`, `${line('А', 'Б', 1, 2)};3`, `${line('В', 'Б', 3, 4)};`, `Итого;;;4;6;${sum}`]);
  expect(faults(readUnder('svedeniya-wide', await table(10)))).toEqual([]);
  expect(faults(readUnder('svedeniya-wide', await table(11)))).toEqual(['4:6 totalDiffers 11', '4:6 totalDiffers 11']);
});

test('a total that names a channel totals the lines of that channel', async () => {
  const table = (epgu: number, all: number) =>
    csvTable([
      'Услуга;Орган;Период;Канал;Количество',
      'А;Орган;2024-01;ЕПГУ;1',
      'А;Орган;2024-01;МФЦ;2',
      'Б;Орган;2024-01;ЕПГУ;10',
      `Итого;;;ЕПГУ;${epgu}`,
      'Итого;;;МФЦ;2',
      `Всего;;;;${all}`,
    ]);
  expect(faults(readUnder('svedeniya-long', await table(11, 13)))).toEqual([]);
  expect(faults(readUnder('svedeniya-long', await table(12, 14)))).toEqual(['5:5 totalDiffers 12', '7:5 totalDiffers 14']);
});
