import { describe, expect, test } from 'vitest';
import { brief, csvTable, faults, readUnder, xlsxTable } from './testing/tables.ts';

const header = 'Услуга;Орган;Период;ЕПГУ;МФЦ;Лично;Всего';

describe('svedeniya-wide', () => {
  test('each channel of a line is a statement, with the count’s own column; the total is checked and not counted', async () => {
    const reading = readUnder('svedeniya-wide', await csvTable([header, 'А;Б;2024-01;10;5;0;15']));
    expect(brief(reading)).toEqual(['2:4 А · Б · ЕПГУ · 2024-01 = 10', '2:5 А · Б · МФЦ · 2024-01 = 5', '2:6 А · Б · лично · 2024-01 = 0']);
    expect(faults(reading)).toEqual([]);
  });

  test('a header of merged rows gives its lowest names, under groups that reach down to them', async () => {
    const table = await xlsxTable(
      [
        ['Сведения о предоставлении услуг', null, null, null, null, null, null, null],
        ['за I квартал 2024 года', null, null, null, null, null, null, null],
        [null],
        ['№ п/п', 'Наименование\nуслуги', 'Орган,\nпредоставляющий услугу', 'Количество обращений', null, null, null, null],
        [null, null, null, 'Всего', 'в электронном виде', null, 'через МФЦ', 'лично\u00A0в орган'],
        [null, null, null, null, 'через ЕПГУ', 'через РПГУ', null, null],
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, 'А', 'Орган', 18, 10, 1, 5, 2],
      ],
      ['A1:H1', 'A2:H2', 'A4:A6', 'B4:B6', 'C4:C6', 'D4:H4', 'D5:D6', 'E5:F5', 'G5:G6', 'H5:H6'],
    );
    const reading = readUnder('svedeniya-wide', table);
    expect(faults(reading)).toEqual([]);
    expect(brief(reading)).toEqual([
      '8:5 А · Орган · через ЕПГУ · I квартал 2024 года = 10',
      '8:6 А · Орган · через РПГУ · I квартал 2024 года = 1',
      '8:7 А · Орган · через МФЦ · I квартал 2024 года = 5',
      '8:8 А · Орган · лично в орган · I квартал 2024 года = 2',
    ]);
    expect(reading.columnNames[4]).toBe('Количество обращений / в электронном виде / через ЕПГУ');
    expect(reading.columnsLeftOut).toEqual(['№ п/п']);
    expect(reading.seen.map(({ ru }) => ru)).toEqual(
      expect.arrayContaining(['Шапка таблицы: строки 4–6.', 'Номера граф и повторы шапки: строка 7.']),
    );
  });

  test('«всего» under a group totals that group alone', async () => {
    const lines = [';;;Количество обращений;;;;', ';;;в электронном виде;;;МФЦ;Всего', 'Услуга;Орган;Период;ЕПГУ;РПГУ;всего;;'];
    expect(faults(readUnder('svedeniya-wide', await csvTable([...lines, 'А;Б;2024-01;10;1;11;5;16'])))).toEqual([]);
    expect(faults(readUnder('svedeniya-wide', await csvTable([...lines, 'А;Б;2024-01;10;1;16;5;16'])))).toEqual(['4:6 totalDiffers 16']);
  });

  test('a total that differs from its channels is an error with both values', async () => {
    const { problems } = readUnder('svedeniya-wide', await csvTable([header, 'А;Б;2024-01;10;5;0;16']));
    expect(problems).toEqual([{ line: 2, column: 7, columnName: 'Всего', code: 'totalDiffers', value: '16', params: { sum: '15' } }]);
  });

  test('with a channel not reported the total may be more than the others, never less', async () => {
    expect(faults(readUnder('svedeniya-wide', await csvTable([header, 'А;Б;2024-01;10;НД;0;16'])))).toEqual([]);
    expect(faults(readUnder('svedeniya-wide', await csvTable([header, 'А;Б;2024-01;10;;0;9'])))).toEqual(['2:7 totalDiffers 9']);
  });

  test('an empty cell of a channel is a statement that it was not reported', async () => {
    const reading = readUnder('svedeniya-wide', await csvTable(['Услуга;Орган;Период;ЕПГУ;МФЦ', 'А;Б;2024-01;10;']));
    expect(brief(reading)).toEqual(['2:4 А · Б · ЕПГУ · 2024-01 = 10', '2:5 А · Б · МФЦ · 2024-01 = ∅']);
  });

  test('a mark merged over all channels speaks for each; a number there is an error, for it may be a sum', async () => {
    const rows = (value: string | number) => [
      ['Услуга', 'Орган', 'Период', 'ЕПГУ', 'МФЦ'],
      ['А', 'Б', '2024-01', value, null],
    ];
    expect(brief(readUnder('svedeniya-wide', await xlsxTable(rows('обращений не было'), ['D2:E2'])))).toEqual([
      '2:4 А · Б · ЕПГУ · 2024-01 = обращений не было',
      '2:5 А · Б · МФЦ · 2024-01 = обращений не было',
    ]);
    const number = readUnder('svedeniya-wide', await xlsxTable(rows(7), ['D2:E2']));
    expect(number.statements).toEqual([]);
    expect(faults(number)).toEqual(['2:4 mergedCount 7', '2:5 mergedCount 7']);
  });

  test('numbers of Excel lose no digit', async () => {
    const table = await xlsxTable([
      ['Услуга', 'Орган', 'Период', 'ЕПГУ', 'МФЦ'],
      ['А', 'Б', '2024-01', 1_234_567, 12.5],
    ]);
    expect(readUnder('svedeniya-wide', table).statements.map(({ value, valueKind }) => [value, valueKind])).toEqual([
      ['1234567', 'number'],
      ['12.5', 'number'],
    ]);
  });

  test.each([
    'Подано через ЕПГУ',
    'Количество обращений через ЕПГУ',
    'Количество заявлений, поступивших через ЕПГУ, ед.',
    'Число запросов, поданных на ЕПГУ',
  ])('%j names the channel ЕПГУ', async (name) => {
    const reading = readUnder('svedeniya-wide', await csvTable([`Услуга;Орган;Период;"${name}"`, 'А;Орган;2024-01;10']));
    expect(reading.problems).toEqual([]);
    expect(reading.seen.map(({ ru }) => ru)).toContain(`Столбец «${name}»: обращения по каналу «ЕПГУ».`);
  });

  test('a period in the words of the header is found', async () => {
    const table = await csvTable([';;Количество обращений за январь 2024 года;', 'Услуга;Орган;ЕПГУ;МФЦ', 'А;Орган;1;2']);
    expect(new Set(readUnder('svedeniya-wide', table).statements.map(({ period }) => period))).toEqual(new Set(['январь 2024 года']));
  });
});

describe('columns without a meaning', () => {
  const names = (reading: ReturnType<typeof readUnder>) => reading.problems.map(({ code, columnName }) => [code, columnName]);

  test.each(['ЕПГY', 'EПГУ', 'чрез МФЦ', 'Почтта', 'РПГУУ'])(
    '%j is a misspelt channel: an error, neither guessed nor lost',
    async (name) => {
      const filled = readUnder('svedeniya-wide', await csvTable([`Услуга;Орган;Период;сайт ведомства;${name}`, 'А;Б;2024-01;1;2']));
      expect(names(filled)).toEqual([['unknownChannelColumn', name]]);
      expect(filled.statements).toEqual([]);
      const empty = readUnder('svedeniya-wide', await csvTable([`${name};Услуга;Орган;Период;сайт ведомства`, ';А;Б;2024-01;1']));
      expect(names(empty)).toEqual([['unknownChannelColumn', name]]);
    },
  );

  test('numbers among the channels, or next to the last, under no channel’s name are an error', async () => {
    const among = readUnder('svedeniya-wide', await csvTable(['Услуга;Орган;Период;ЕПГУ;Курьером;МФЦ', 'А;Б;2024-01;1;2;3']));
    expect(names(among)).toEqual([['unknownChannelColumn', 'Курьером']]);
    const next = readUnder('svedeniya-wide', await csvTable(['Услуга;Орган;Период;ЕПГУ;МФЦ;Курьером', 'А;Б;2024-01;1;2;3']));
    expect(names(next)).toEqual([['unknownChannelColumn', 'Курьером']]);
    const before = readUnder(
      'svedeniya-wide',
      await csvTable(['Услуга;Орган;Период;Код по ОКОГУ;Курьером;ЕПГУ;МФЦ', 'А;Б;2024-01;7;1;2;3']),
    );
    expect(names(before)).toEqual([['unknownChannelColumn', 'Курьером']]);
    const nameless = readUnder('svedeniya-wide', await csvTable(['Услуга;Орган;Период;ЕПГУ;;МФЦ', 'А;Б;2024-01;1;2;3']));
    expect(names(nameless)).toEqual([['unknownChannelColumn', '']]);
  });

  test('words, shares, and numbers behind the total or under another group are left out by name', async () => {
    const table = await csvTable([
      ';;;Способ подачи;;;;Результат;;;;',
      'Услуга;Орган;Период;ЕПГУ;МФЦ;Всего;Доля ЕПГУ, %;Всего;Оказано;Оказано за срок;Отказано;Примечание',
      'А;Б;2024-01;1;2;3;33,3;9;2;1;1;—',
    ]);
    const reading = readUnder('svedeniya-wide', table);
    expect(faults(reading)).toEqual([]);
    expect(reading.columnsLeftOut.map((name) => name.split(' / ').at(-1))).toEqual([
      'Доля ЕПГУ, %',
      'Всего',
      'Оказано',
      'Оказано за срок',
      'Отказано',
      'Примечание',
    ]);
  });
});
