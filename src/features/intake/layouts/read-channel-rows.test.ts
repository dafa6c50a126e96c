import { describe, expect, test } from 'vitest';
import { brief, csvTable, faults, readUnder, xlsxTable } from './testing/tables.ts';

const title = ['Форма № 1-МУ;;;', 'за III квартал 2021 года;;;', 'Наименование органа: Администрация г. Братска;;;', ';;;'];

describe('lines are channels', () => {
  test('a column a service: each channel of each service is a statement of the body and the period the title names', async () => {
    const table = await xlsxTable(
      [
        ['Форма № 1-ГУ', null, null, null],
        ['Отчётный период:', 'I квартал 2024 года', null, null],
        ['Наименование органа', null, 'Министерство труда', null],
        ['Наименование показателя', '№ строки', 'Наименование услуги', null],
        [null, null, 'Выплата пособия', 'Выдача справки'],
        ['А', 'Б', 1, 2],
        ['Поступило запросов, всего, в том числе:', 1, 18, 7],
        ['1. лично в орган', 2, 3, 0],
        ['2. через МФЦ', 3, 5, 7],
        ['3. через ЕПГУ', 4, 10, 'НД'],
        ['Средний срок предоставления, дней', 5, 12, 3],
      ],
      ['A4:A5', 'B4:B5', 'C4:D4'],
    );
    const reading = readUnder('1-gu', table);
    expect(faults(reading)).toEqual([]);
    const common = (service: string, channel: string) => `${service} · Министерство труда · ${channel} · I квартал 2024 года`;
    expect(brief(reading)).toEqual([
      `8:3 ${common('Выплата пособия', 'office')} = 3`,
      `8:4 ${common('Выдача справки', 'office')} = 0`,
      `9:3 ${common('Выплата пособия', 'mfc')} = 5`,
      `9:4 ${common('Выдача справки', 'mfc')} = 7`,
      `10:3 ${common('Выплата пособия', 'epgu')} = 10`,
      `10:4 ${common('Выдача справки', 'epgu')} = НД`,
    ]);
    expect(reading).toMatchObject({ lines: 3, totalsLines: 1, columnsLeftOut: ['№ строки'] });
    expect(reading.seen.map(({ ru }) => ru)).toEqual(
      expect.arrayContaining([
        'Шапка таблицы: строки 4–5.',
        'Строки «1. лично в орган»: обращения по каналу «ведомство лично».',
        'Итоги: строка 7; стоят над слагаемыми, сверены и не учтены.',
        'Строки других показателей не прочитаны: строка 11.',
      ]),
    );
  });

  test('a block of lines a service, each begun by «Услуга: …»', async () => {
    const table = await csvTable([
      ...title,
      'Показатель;Код строки;Количество;',
      'Услуга: Приём заявлений в школу;;;',
      'через ЕПГУ;1;10;',
      'через МФЦ;2;5;',
      'Итого;3;15;',
      'Услуга:;Перевод помещения;;',
      'через ЕПГУ;1;1;',
      'через МФЦ;2;2;',
      'Итого;3;4;',
    ]);
    const reading = readUnder('1-mu', table);
    expect(reading.statements.map(({ line, service, channel, value }) => [line, service, channel, value])).toEqual([
      [7, 'Приём заявлений в школу', 'epgu', '10'],
      [8, 'Приём заявлений в школу', 'mfc', '5'],
      [11, 'Перевод помещения', 'epgu', '1'],
      [12, 'Перевод помещения', 'mfc', '2'],
    ]);
    expect(faults(reading)).toEqual(['13:3 totalDiffers 4']);
  });

  test('columns of natural and legal persons are added up, their own «Всего» is checked', async () => {
    const lines = (sum: number) => [
      'Показатель;Количество запросов;;',
      ';физ. лица;юр. лица;Всего',
      `через ЕПГУ;10;2;${sum}`,
      'через МФЦ;5;;5',
      'почтой;х;х;х',
    ];
    const reading = readUnder('1-mu', await csvTable([...title, 'Наименование услуги;Выдача;;', ...lines(12)]));
    expect(faults(reading)).toEqual([]);
    expect(reading.statements.map(({ line, col, service, channel, value }) => [line, col, service, channel, value])).toEqual([
      [8, 2, 'Выдача', 'epgu', '12'],
      [9, 2, 'Выдача', 'mfc', ''],
      [10, 2, 'Выдача', 'post', 'х'],
    ]);
    const wrong = readUnder('1-mu', await csvTable([...title, 'Услуга: Выдача;;;', ...lines(13)]));
    expect(faults(wrong)).toEqual(['8:4 totalDiffers 13']);
  });

  test('lines of natural and legal persons are added up, under headings or by their own words', async () => {
    const heading = [
      'Показатель;№ строки;Значение;',
      'Физические лица;;;',
      'через ЕПГУ;1;10;',
      'через МФЦ;2;5;',
      'Юридические лица и ИП:;;;',
      'через ЕПГУ;3;2;',
      'через МФЦ;4;0;',
    ];
    const own = [
      'Показатель;№ строки;Значение;',
      'через ЕПГУ от физических лиц;1;10;',
      'через МФЦ от физических лиц;2;5;',
      'через ЕПГУ от юридических лиц;3;2;',
      'через МФЦ от юридических лиц;4;0;',
    ];
    for (const lines of [heading, own]) {
      const reading = readUnder('1-mu', await csvTable([...title, 'Услуга: Выдача;;;', ...lines]));
      expect(faults(reading)).toEqual([]);
      expect(reading.statements.map(({ channel, value }) => [channel, value])).toEqual([
        ['epgu', '12'],
        ['mfc', '5'],
      ]);
    }
  });

  test('a channel that stands again in the same block belongs to a service nobody named: an error', async () => {
    const reading = readUnder(
      '1-mu',
      await csvTable([
        ...title,
        'Услуга: Выдача;;;',
        'Показатель;№;Значение;',
        'через ЕПГУ;1;10;',
        'через МФЦ;2;5;',
        'Перевод;;;',
        'через ЕПГУ;3;2;',
      ]),
    );
    expect(reading.problems).toMatchObject([{ line: 10, code: 'duplicateChannelRow', value: 'через ЕПГУ', params: { otherLine: 7 } }]);
  });

  test('a misspelt channel, and any other figure among the channels, is an error; figures outside them are left out', async () => {
    const lines = [
      'Показатель;№;Значение;',
      'Число жалоб;0;9;',
      'через ЕПГУ;1;10;',
      'курьером;2;1;',
      'в т.ч. доля, %;3;66,7;',
      'через МФЦ;4;5;',
      'потчой;5;4;',
      'Отказано;6;3;',
    ];
    const reading = readUnder('1-mu', await csvTable([...title, 'Услуга: Выдача;;;', ...lines]));
    expect(faults(reading)).toEqual(['9:1 unknownChannelRow курьером', '12:1 unknownChannelRow потчой']);
    expect(reading.seen.map(({ ru }) => ru)).toContain('Строки других показателей не прочитаны: строки 7, 12, 13.');
  });

  test('a form without its body, service, period or channels is an error', async () => {
    const lines = ['Показатель;№;Значение', 'через ЕПГУ;1;10'];
    expect(faults(readUnder('1-mu', await csvTable(lines)))).toEqual([
      '1:- periodNotStated',
      '2:- serviceNotStated',
      '2:- authorityNotStated',
    ]);
    expect(faults(readUnder('1-mu', await csvTable([...title, 'Показатель;№;Значение;', 'Число жалоб;1;10;'])))).toEqual([
      '5:- channelRowsMissing',
    ]);
  });
});
