import { describe, expect, test } from 'vitest';
import { brief, csvTable, faults, readUnder, xlsxTable } from './testing/tables.ts';

const header = 'Услуга;Орган;Период;Канал;Количество обращений';

describe('svedeniya-long', () => {
  test.each(['utf-8', 'utf-8-bom', 'windows-1251'] as const)(
    'a file in %s gives one statement a line, texts as they stand',
    async (encoding) => {
      const table = await csvTable(
        [
          header,
          'Выдача разрешений;Администрация г. Иркутска;январь 2024;ЕПГУ;1 234',
          'Выдача разрешений;Администрация г. Иркутска;январь 2024;МФЦ;НД',
        ],
        encoding,
      );
      const reading = readUnder('svedeniya-long', table);
      expect(brief(reading)).toEqual([
        '2:5 Выдача разрешений · Администрация г. Иркутска · ЕПГУ · январь 2024 = 1 234',
        '3:5 Выдача разрешений · Администрация г. Иркутска · МФЦ · январь 2024 = НД',
      ]);
      expect(reading).toMatchObject({ problems: [], lines: 2, totalsLines: 0, columnsLeftOut: [] });
      expect(reading.fieldColumns).toEqual({ serviceTitle: 1, authorityName: 2, period: 3, channel: 4, count: 5 });
    },
  );

  test('a tab is a delimiter, and columns may stand in any order with aliases, line breaks and no-break spaces in their names', async () => {
    const table = await csvTable([
      'Кол-во\u00A0обращений, ед.\t"Код\r\nуслуги"\tОГРН\tОтчётный период\tСпособ  подачи\tОКТМО',
      '5\tM01\t1023800000000\t2024-01\tпочта\t25701000',
    ]);
    const [statement] = readUnder('svedeniya-long', table).statements;
    expect(statement).toEqual({
      line: 3,
      col: 1,
      service: 'M01',
      serviceTitle: 'M01',
      authority: '1023800000000',
      authorityName: '1023800000000',
      territory: '25701000',
      channel: 'почта',
      period: '2024-01',
      visit: '',
      assisted: '',
      outcome: '',
      value: '5',
      valueKind: 'text',
    });
  });

  test('a service has the code where the line gives one and its title beside it', async () => {
    const table = await csvTable([`Код услуги;${header}`, 'M01;Выдача;Орган;2024-01;МФЦ;1', ';Выдача;Орган;2024-01;МФЦ;1']);
    const { statements } = readUnder('svedeniya-long', table);
    expect(statements.map(({ service, serviceTitle }) => [service, serviceTitle])).toEqual([
      ['M01', 'Выдача'],
      ['Выдача', 'Выдача'],
    ]);
  });

  test('an empty service or authority of a CSV is an error, never filled from the line above', async () => {
    const reading = readUnder('svedeniya-long', await csvTable([header, 'А;Орган;2024-01;ЕПГУ;1', ';;2024-01;МФЦ;2']));
    expect(brief(reading)).toEqual(['2:5 А · Орган · ЕПГУ · 2024-01 = 1']);
    expect(faults(reading)).toEqual(['3:1 requiredValueMissing', '3:2 requiredValueMissing']);
  });

  test('a cell of Excel merged downwards speaks for all its lines, an unmerged empty one does not', async () => {
    const table = await xlsxTable(
      [
        ['Услуга', 'Орган', 'Период', 'Канал', 'Количество'],
        ['А', 'Орган', '2024-01', 'ЕПГУ', 1],
        [null, null, '2024-01', 'МФЦ', 2],
        ['Б', null, '2024-01', 'МФЦ', 3],
      ],
      ['A2:A3', 'B2:B3'],
    );
    const reading = readUnder('svedeniya-long', table);
    expect(brief(reading)).toEqual(['2:5 А · Орган · ЕПГУ · 2024-01 = 1', '3:5 А · Орган · МФЦ · 2024-01 = 2']);
    expect(faults(reading)).toEqual(['4:2 requiredValueMissing']);
    expect(reading.seen.map(({ ru }) => ru)).toContain('Объединённая по вертикали ячейка (услуга) относится ко всем своим строкам.');
  });

  test('columns no field names are not read, and are named on the receipt', async () => {
    const reading = readUnder('svedeniya-long', await csvTable([`${header};ФИО заявителя;№ п/п`, 'А;Б;2024-01;ЕПГУ;1;Иванов И. И.;7']));
    expect(reading.columnsLeftOut).toEqual(['ФИО заявителя', '№ п/п']);
    expect(JSON.stringify(reading)).not.toContain('Иванов');
  });

  test('lines with fewer or more cells than the header are errors and state nothing', async () => {
    const reading = readUnder(
      'svedeniya-long',
      await csvTable([header, 'А;Б;2024-01;ЕПГУ;0', 'А;Б;2024-01;ЕПГУ', 'А;Б;2024-01;ЕПГУ;1;2', 'В;Б;2024-01;ЕПГУ;3']),
    );
    expect(faults(reading)).toEqual(['3:- tooFewCells', '4:- tooManyCells']);
    expect(reading.problems[0]?.params).toEqual({ cells: 4, columns: 5 });
    expect(brief(reading)).toEqual(['2:5 А · Б · ЕПГУ · 2024-01 = 0', '5:5 В · Б · ЕПГУ · 2024-01 = 3']);
  });

  test('two columns of one meaning are an error', async () => {
    const reading = readUnder('svedeniya-long', await csvTable([`${header};Количество заявлений`, 'А;Б;2024-01;ЕПГУ;1;2']));
    expect(faults(reading)).toEqual(['1:6 duplicateColumn Количество заявлений']);
  });

  test('a required column that nothing stands for stops the reading', async () => {
    const reading = readUnder('svedeniya-long', await csvTable(['Услуга;Орган;Период;Количество', 'А;Б;2024-01;1']));
    expect(faults(reading)).toEqual(['1:- requiredColumnMissing Канал']);
    expect(reading.statements).toEqual([]);
  });

  test('a file without any header of the profile says which columns are asked for', async () => {
    const reading = readUnder('svedeniya-long', await csvTable(['id;amount', '1;2']));
    expect(faults(reading)).toEqual(['1:- headerNotFound']);
    expect(reading.problems[0]?.params).toEqual({ columns: 'Услуга, Орган, Канал, Количество' });
  });

  test('what broke while reading the table is among the problems, and the line it broke states nothing false', async () => {
    const reading = readUnder('svedeniya-long', await csvTable([header, '"А;Б;2024-01;ЕПГУ;1', 'А;Б;2024-01;ЕПГУ;3']));
    expect(faults(reading)).toEqual(['2:1 quoteNotClosed', '2:- tooFewCells']);
    expect(brief(reading)).toEqual(['3:5 А · Б · ЕПГУ · 2024-01 = 3']);
  });

  test('a title block, the form’s column numbers, a header printed again, totals and signed notes are no data', async () => {
    const table = await csvTable([
      'Сведения о количестве обращений за январь 2024 года;;;',
      ';;;',
      'Услуга;Орган;Канал;Количество',
      '1;2;3;4',
      'А;Орган;ЕПГУ;10',
      'А;Орган;МФЦ;5',
      'Услуга;Орган;Канал;Количество',
      'Б;Орган;ЕПГУ;1',
      'Итого;;;16',
      ';;;',
      'Руководитель;;_________;Сидоров С. С.',
      'Исполнитель: Петрова;;;',
    ]);
    const reading = readUnder('svedeniya-long', table);
    expect(brief(reading)).toEqual([
      '5:4 А · Орган · ЕПГУ · январь 2024 года = 10',
      '6:4 А · Орган · МФЦ · январь 2024 года = 5',
      '8:4 Б · Орган · ЕПГУ · январь 2024 года = 1',
    ]);
    expect(reading).toMatchObject({ problems: [], lines: 3, totalsLines: 1 });
    expect(reading.seen.map(({ ru }) => ru)).toEqual(
      expect.arrayContaining([
        'Шапка таблицы: строка 3.',
        'Номера граф и повторы шапки: строки 4, 7.',
        'Примечания под таблицей не прочитаны: строки 11–12.',
      ]),
    );
    expect(reading.assumed.map(({ ru }) => ru)).toContain('Столбца периода нет: период взят из заголовка («январь 2024 года»).');
    expect(JSON.stringify(reading)).not.toMatch(/Петрова|Сидоров/);
  });

  test('words right under the table are a line of data with errors, for no blank line parts them', async () => {
    const reading = readUnder('svedeniya-long', await csvTable([header, 'А;Б;2024-01;ЕПГУ;1', 'Исполнитель: Петрова;;;;']));
    expect(faults(reading)).toEqual(['3:2 requiredValueMissing', '3:3 requiredValueMissing', '3:4 requiredValueMissing']);
  });

  test('the title may name the body for all lines, and the receipt says so', async () => {
    const table = await csvTable(['Наименование органа: Министерство труда;;;', 'Услуга;Период;Канал;Количество', 'А;2024-01;МФЦ;1']);
    const reading = readUnder('svedeniya-long', table);
    expect(brief(reading)).toEqual(['3:4 А · Министерство труда · МФЦ · 2024-01 = 1']);
    expect(reading.assumed.map(({ ru }) => ru)).toContain('Из заголовка взято для всех строк (орган): «Министерство труда».');
  });

  test('counts in thousands are returned', async () => {
    const reading = readUnder(
      'svedeniya-long',
      await csvTable(['Услуга;Орган;Период;Канал;Количество обращений, тыс. ед.', 'А;Б;2024-01;ЕПГУ;1']),
    );
    expect(faults(reading)).toContain('1:- unitNotOne Количество обращений, тыс. ед.');
  });
});

describe('the period', () => {
  const lines = ['Услуга;Орган;Канал;Количество', 'А;Б;ЕПГУ;1'];
  const periods = (reading: ReturnType<typeof readUnder>) => [...new Set(reading.statements.map(({ period }) => period))];

  test('stands in its column, else in the title, else in the file’s name; otherwise it is an error', async () => {
    expect(periods(readUnder('svedeniya-long', await csvTable(['за март 2024 года;;;', ...lines]), 'отчёт_2024-02.csv'))).toEqual([
      'март 2024 года',
    ]);
    const named = readUnder('svedeniya-long', await csvTable(lines), 'отчёт_2024-02.csv');
    expect(periods(named)).toEqual(['2024-02']);
    expect(named.assumed.map(({ ru }) => ru)).toContain('Период в файле не указан: он взят из имени файла («2024-02»).');
    expect(faults(readUnder('svedeniya-long', await csvTable(lines), 'отчёт.csv'))).toEqual(['1:- periodNotStated']);
  });

  test('is an error when the title names two', async () => {
    const reading = readUnder('svedeniya-long', await csvTable(['за январь 2024 года (нарастающим итогом за 2024 год);;;', ...lines]));
    expect(faults(reading)).toEqual(['2:- periodAmbiguous январь 2024 года; 2024 год']);
  });

  test('may be two columns of days or a year and a month', async () => {
    const days = await csvTable(['Услуга;Орган;Период с;Период по;Канал;Количество', 'А;Б;01.01.2024;31.01.2024;ЕПГУ;1']);
    expect(periods(readUnder('svedeniya-long', days))).toEqual(['01.01.2024..31.01.2024']);
    const parts = await csvTable(['Услуга;Орган;Год;Месяц;Канал;Количество', 'А;Б;2024;1;ЕПГУ;1', 'А;Б;2024;февраль;ЕПГУ;1']);
    expect(periods(readUnder('svedeniya-long', parts))).toEqual(['1.2024', 'февраль 2024']);
  });

  test('takes the year from a title «за 2024 год» when the lines name months alone', async () => {
    const table = await csvTable([
      'Сведения за 2024 год;;;;',
      'Услуга;Орган;Период;Канал;Количество',
      'А;Б;январь;ЕПГУ;1',
      'А;Б;I квартал 2023;ЕПГУ;1',
    ]);
    expect(periods(readUnder('svedeniya-long', table))).toEqual(['январь 2024', 'I квартал 2023']);
  });

  test('dates of Excel are months when all of them are first days, for so Excel keeps «январь 2024»; otherwise days', async () => {
    const rows = (...days: string[]) => [
      ['Услуга', 'Орган', 'Период', 'Канал', 'Количество'],
      ...days.map((day) => ['А', 'Б', new Date(`${day}T00:00:00Z`), 'ЕПГУ', 1]),
    ];
    const months = readUnder('svedeniya-long', await xlsxTable(rows('2024-01-01', '2024-02-01')));
    expect(periods(months)).toEqual(['2024-01', '2024-02']);
    expect(months.assumed.map(({ ru }) => ru)).toContain(
      'Даты первого числа в столбце периода прочитаны как месяцы: так Excel записывает «январь 2024».',
    );
    expect(periods(readUnder('svedeniya-long', await xlsxTable(rows('2024-01-01', '2024-01-02'))))).toEqual(['2024-01-01', '2024-01-02']);
  });
});
