import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../platform/tables/read-table.ts';
import { foldText } from '../../../shared/text.ts';
import { resolveChannel } from '../layouts/closed-lists.ts';
import { parsePeriod } from '../layouts/period.ts';
import { brief, csvTable, faults, readUnder, xlsxTable } from '../layouts/testing/tables.ts';
import { detectProfile, getProfile, profiles } from './index.ts';

describe('every profile', () => {
  test.each(profiles)('$code: no name of a column means two things', ({ fields, channels }) => {
    const names = [...fields.flatMap(({ columns }) => columns), ...Object.keys(channels)].map(foldText);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('an unknown code is a fault that lists the known', () => {
    expect(() => getProfile('1-ГУ')).toThrow(/profileUnknown.*svedeniya-long/);
  });
});

describe('svedeniya-long and svedeniya-wide', () => {
  test('say the same of the same counts', async () => {
    const long = await csvTable(['Услуга;Орган;Период;Канал;Количество', 'А;Орган;2024-01;ЕПГУ;10', 'А;Орган;2024-01;МФЦ;НД']);
    const wide = await csvTable(['Услуга;Орган;Период;ЕПГУ;МФЦ', 'А;Орган;2024-01;10;НД']);
    const said = (reading: ReturnType<typeof readUnder>) => reading.statements.map(({ line: _line, col: _col, ...rest }) => rest);
    expect(said(readUnder('svedeniya-wide', wide))).toEqual(said(readUnder('svedeniya-long', long)));
  });

  test('the order of columns means nothing', async () => {
    const columns = [
      ['Услуга', 'А'],
      ['Орган', 'Орган'],
      ['Период', '2024-01'],
      ['№ п/п', '1'],
      ['ЕПГУ', '10'],
      ['через МФЦ', '5'],
      ['почта', '—'],
      ['Всего', '15'],
    ] as const;
    const said = (reading: ReturnType<typeof readUnder>) =>
      reading.statements.map(({ channel, value }) => `${channel} ${value}`).toSorted();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...columns], { minLength: columns.length }), async (shuffled) => {
        const table = await csvTable([shuffled.map(([name]) => name).join(';'), shuffled.map(([, value]) => value).join(';')]);
        const reading = readUnder('svedeniya-wide', table);
        expect(faults(reading)).toEqual([]);
        expect(said(reading)).toEqual(['ЕПГУ 10', 'почта —', 'через МФЦ 5']);
      }),
      { numRuns: 50 },
    );
  });
});

describe('epgu-statistics', () => {
  test('each status of a body’s service is a statement of the channel ЕПГУ with that outcome', async () => {
    const table = await csvTable(
      [
        'Услуга\tВедомство\tСтатус\tКоличество заявлений',
        'Приём в школу\tКомитет образования\tУслуга оказана\t1 204',
        'Приём в школу\tКомитет образования\tЧерновик\t311',
      ],
      'utf-8-bom',
    );
    const reading = readUnder('epgu-statistics', table, 'epgu_2024-03.csv');
    expect(reading.statements.map(({ channel, outcome, period, value }) => [channel, outcome, period, value])).toEqual([
      ['epgu', 'Услуга оказана', '2024-03', '1 204'],
      ['epgu', 'Черновик', '2024-03', '311'],
    ]);
    expect(reading.assumed.map(({ ru }) => ru)).toContain('Столбца канала нет: все строки — «ЕПГУ».');
  });

  test('a line without a status is an error', async () => {
    const reading = readUnder(
      'epgu-statistics',
      await csvTable(['Услуга;Орган;Период;Статус;Количество', 'А;Орган;2024-01;;5', 'А;Орган;2024-01;Исполнено;5']),
    );
    expect(faults(reading)).toEqual(['2:4 requiredValueMissing']);
    expect(reading.statements).toHaveLength(1);
  });
});

describe('mfc-extract', () => {
  test('many bodies in one file, the channel МФЦ unless a column says otherwise, ОКТМО where it is given', async () => {
    const table = await xlsxTable(
      [
        ['Выгрузка за февраль 2024 года', null, null, null, null],
        ['Орган, предоставляющий услугу', 'Услуга', 'ОКТМО', 'Офис МФЦ', 'Принято заявлений'],
        ['Росреестр', 'Кадастровый учёт', '25701000', 'Офис № 1', 40],
        [null, 'Выписка из ЕГРН', null, 'Офис № 2', 12],
        ['Минтруд', 'Пособие', '25714000', 'Офис № 1', 0],
      ],
      ['A3:A4'],
    );
    const reading = readUnder('mfc-extract', table);
    expect(faults(reading)).toEqual([]);
    expect(brief(reading)).toEqual([
      '3:5 Кадастровый учёт · Росреестр · mfc · февраль 2024 года = 40',
      '4:5 Выписка из ЕГРН · Росреестр · mfc · февраль 2024 года = 12',
      '5:5 Пособие · Минтруд · mfc · февраль 2024 года = 0',
    ]);
    expect(reading.statements.map(({ territory }) => territory)).toEqual(['25701000', '', '25714000']);
    expect(reading.columnsLeftOut).toEqual(['Офис МФЦ']);

    const assisted = await csvTable(['Услуга;Орган;Период;Канал;С содействием;Количество', 'А;Орган;2024-01;ЕПГУ;да;3']);
    expect(readUnder('mfc-extract', assisted).statements).toMatchObject([{ channel: 'ЕПГУ', assisted: 'да', value: '3' }]);
  });
});

describe('canada-service-inventory', () => {
  test('the real file of 1,250 services is read whole, without an error', async () => {
    const bytes = await readFile(new URL('../data/gc-service-inventory-2018-2019.csv', import.meta.url));
    const reading = readUnder('canada-service-inventory', await readTable(bytes, { name: 'gc.csv' }));
    const profile = getProfile('canada-service-inventory');
    expect(reading).toMatchObject({ problems: [], lines: 1250, totalsLines: 0 });
    expect(reading.columnsLeftOut).toEqual(['external_internal', 'service_type', 'service_channels']);
    expect(reading.statements).toHaveLength(6250);
    expect(new Set(reading.statements.map(({ service }) => service)).size).toBe(1250);
    const bodies = new Map(reading.statements.map(({ authority, authorityName }) => [authority, authorityName]));
    expect([bodies.size, new Set(bodies.values()).size]).toEqual([72, 72]);
    expect(bodies.get('canada-parks-canada')).toBe('Parks Canada');
    expect([...new Set(reading.statements.map(({ period }) => period))]).toEqual(['2018-2019']);
    expect(parsePeriod('2018-2019', profile.period.hints)).toEqual({ from: '2018-04-01', to: '2019-03-31' });

    const sums = new Map<string, [known: number, missing: number]>();
    for (const { channel, value } of reading.statements) {
      const code = resolveChannel(profile, channel) ?? '';
      const [known, missing] = sums.get(code) ?? [0, 0];
      sums.set(code, value === 'ND' ? [known, missing + 1] : [known + Number(value), missing]);
    }
    expect(Object.fromEntries(sums)).toEqual({
      epgu: [183_903_598, 641],
      phone: [0, 1250],
      office: [118_929_088, 790],
      post: [42_340_138, 613],
      other: [32_232_804, 624],
    });
  });
});

describe('detectProfile', () => {
  test('offers the profile whose columns are all there first', async () => {
    const first = async (lines: string[]) => detectProfile(await csvTable(lines))[0]?.code;
    expect(await first(['Услуга;Орган;Период;ЕПГУ;МФЦ;Всего', 'А;Орган;2024-01;1;2;3'])).toBe('svedeniya-wide');
    expect(await first(['Услуга;Орган;Период;Канал;Количество', 'А;Орган;2024-01;ЕПГУ;1'])).toBe('svedeniya-long');
    expect(await first(['Услуга;Ведомство;Период;Статус заявления;Количество', 'А;Орган;2024-01;Исполнено;1'])).toBe('epgu-statistics');
    expect(await first(['Показатель;№;Значение', 'через ЕПГУ;1;10'])).toBe('1-gu');
    expect(await first(['id;amount', '1;2'])).toBeUndefined();
  });
});
