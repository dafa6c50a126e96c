import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../platform/tables/write-workbook.ts';
import { loadIrkutsk } from '../irkutsk/load-irkutsk.ts';
import { resolveAuthority, resolveService } from '../resolve.rules.ts';
import { successorOf } from '../succession.rules.ts';
import { testRegistry } from '../testing/test-registry.ts';

const registry = testRegistry();
const services = (...lines: string[]) => ['код,вид,наименование', ...lines].join('\n');

test('the shipped region is imported whole, and the same files again change nothing', async () => {
  const first = await loadIrkutsk(registry.perform, registry.actor);
  expect(first.map(({ kind, lines, added, notRead }) => [kind, lines, added, notRead])).toEqual([
    ['regions', 1, 1, []],
    ['territories', 43, 43, []],
    ['boundaries', 42, 0, ['name']],
    ['services', 60, 60, []],
    // Entries and the edition they stand in.
    ['list', 60, 61, []],
    ['authorities', 53, 53, []],
    ['provisions', 33 * 42 + 27, 33 * 42 + 27, []],
    ['aliases', 8, 8, []],
    ['sources', 3, 3, []],
    ['calendar', 77, 77, []],
  ]);
  const again = await loadIrkutsk(registry.perform, registry.actor);
  expect(again.map(({ added, changed, withdrawn }) => [added, changed, withdrawn])).toEqual(first.map(() => [0, 0, 0]));
  expect(again.map(({ unchanged }) => unchanged)).toEqual(first.map(({ added, changed }) => added + changed));
});

describe('a file', () => {
  test('changes what differs, adds what is new, and keeps what columns it does not have', async () => {
    await registry.importText(
      'authorities',
      'код,наименование,вид,краткое наименование,ИНН\na1,Первый,учреждение,П,7707083893\na2,Второй,учреждение,В,',
    );
    const before = await registry.now();
    const receipt = await registry.importText(
      'authorities',
      'code,name,kind\na1,Первый,institution\na2,Второй новый,institution\na3,Третий,institution',
    );
    expect(receipt).toMatchObject({ accepted: true, lines: 3, added: 1, changed: 1, unchanged: 1, withdrawn: 0, errors: [] });
    const after = await registry.now();
    const found = resolveAuthority(after, 'Второй новый');
    expect(found).toEqual(resolveAuthority(before, 'Второй'));
    expect(after.authorities.get(found.id ?? 0)).toMatchObject({ code: 'a2', shortName: 'В' });
    expect([...after.authorities.values()].find(({ code }) => code === 'a1')).toMatchObject({ shortName: 'П', inn: '7707083893' });
  });

  test('an empty cell of a column it has clears what was held', async () => {
    await registry.importText('authorities', 'код,наименование,вид,ИНН\na9,Девятый,учреждение,7707083893');
    expect(await registry.importText('authorities', 'код,наименование,вид,ИНН\na9,Девятый,учреждение,')).toMatchObject({ changed: 1 });
    expect([...(await registry.now()).authorities.values()].find(({ code }) => code === 'a9')?.inn).toBeUndefined();
  });

  test('with one error writes nothing, and tells line, column, code, value and what to do', async () => {
    const receipt = await registry.importText('services', services('X1,услуга,Первая', '', 'X2,услга,Вторая'));
    expect(receipt).toMatchObject({ accepted: false, lines: 2, added: 0, changed: 0, unchanged: 0, errorCount: 1 });
    expect(receipt.errors).toEqual([
      {
        line: 4,
        column: 'вид',
        code: 'notOneOf',
        value: 'услга',
        what: {
          ru: 'Значения нет в списке. Возможны: позиция перечня, услуга, подуслуга.',
          en: 'Not in the list. Allowed: list position, service, purpose.',
        },
      },
    ]);
    expect(resolveService(await registry.now(), 'X1')).toMatchObject({ error: 'unknown' });
  });

  test('a dry run counts and writes nothing', async () => {
    const file = services('D1,услуга,Первая');
    expect(await registry.importText('services', file, { dryRun: true })).toMatchObject({ accepted: true, dryRun: true, added: 1 });
    expect(resolveService(await registry.now(), 'D1')).toMatchObject({ error: 'unknown' });
    expect(await registry.importText('services', file)).toMatchObject({ dryRun: false, added: 1 });
  });

  test('columns no field is read from are named', async () => {
    const receipt = await registry.importText(
      'services',
      'код;вид;ФИО исполнителя;наименование\nC1;услуга;Иванов;Услуга с лишним столбцом',
    );
    expect(receipt).toMatchObject({ accepted: true, added: 1, notRead: ['ФИО исполнителя'] });
  });

  test('may be a workbook, numbers and dates of Excel included', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Лист1',
        columns: [
          { header: 'Код', kind: 'text' },
          { header: 'Вид', kind: 'text' },
          { header: 'Наименование', kind: 'text' },
          { header: 'Действует с', kind: 'day' },
        ],
        rows: [['W1', 'Услуга', ' Услуга  из книги ', '2024-02-29']],
      },
    ]);
    expect(await registry.importBytes('services', 'services.xlsx', bytes)).toMatchObject({ accepted: true, added: 1 });
    const snapshot = await registry.now();
    expect(snapshot.services.get(resolveService(snapshot, 'W1').id ?? 0)).toMatchObject({ title: 'Услуга из книги', from: '2024-02-29' });
  });

  test('without lines is not accepted', async () => {
    expect(await registry.importText('calendar', 'дата,вид,основание\n', { replaceAll: true })).toMatchObject({
      accepted: false,
      errors: [{ code: 'fileEmpty' }],
    });
  });
});

describe('replaceAll', () => {
  const aliases = (...lines: string[]) => ['вид,другое название,код', ...lines].join('\n');

  test('withdraws what the file does not hold; entered again it is the same record', async () => {
    await registry.importText('aliases', aliases('услуга,альфа,M01', 'услуга,бета,M02'));
    const held = await registry.now();
    const receipt = await registry.importText('aliases', aliases('услуга,бета,M02', 'услуга,гамма,M03'), { replaceAll: true });
    expect(receipt).toMatchObject({ added: 1, unchanged: 1, changed: 0 });
    expect(receipt.withdrawn).toBeGreaterThanOrEqual(1);
    const after = await registry.now();
    expect([resolveService(held, 'альфа').id, resolveService(after, 'альфа').error]).toEqual([resolveService(held, 'M01').id, 'unknown']);
    expect(await registry.importText('aliases', aliases('услуга,альфа,M01'))).toMatchObject({ added: 1 });
  });

  test('is refused for records others point at: they end by their last day', async () => {
    const asked = registry.importText('services', services('M01,услуга,Одна'), { replaceAll: true });
    await expect(asked).rejects.toMatchObject({ kind: 'invalid', code: 'replaceAllNotAllowed' });
  });
});

test('a file names its place of every kind of mistake at once', async () => {
  const receipt = await registry.importText('services', services('Q 1,услуга,', 'Q2,услуга,Вторая,лишняя', ',вид,Третья'));
  expect(receipt.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'код', 'notACode'],
    [2, 'наименование', 'valueMissing'],
    [3, null, 'cellCount'],
    [4, 'код', 'valueMissing'],
    [4, 'вид', 'notOneOf'],
  ]);
});

test('a viewer may look and may not import', async () => {
  const viewer = { login: 'test:viewer', roles: ['viewer'] };
  const input = { kind: 'services', fileName: 'x.csv' };
  await expect(registry.perform({ name: 'registry.importRecords', input, actor: viewer })).rejects.toMatchObject({ kind: 'notAllowed' });
  await expect(registry.perform({ name: 'registry.readServices', input: {}, actor: viewer })).resolves.toHaveProperty('decision');
});

test('an import without a file is refused', async () => {
  const call = registry.perform({ name: 'registry.importRecords', input: { kind: 'services', fileName: 'x.csv' }, actor: registry.actor });
  await expect(call).rejects.toMatchObject({ kind: 'invalid', code: 'fileMissing' });
});

test('a district that becomes a муниципальный округ is seen as it was and as it is, and a split stays where it was', async () => {
  await registry.importText(
    'territories',
    'ОКТМО,наименование,вид,вышестоящая территория,действует с,действует по\n' +
      '25610000,Зиминский район,муниципальный район,25000000,,2024-12-31\n25510000,Зиминский муниципальный округ,муниципальный округ,25000000,2025-01-01,',
  );
  await registry.importText(
    'successions',
    'вид,предшественник,преемник,изменение,дата\nтерритория,25610000,25510000,преобразование,01.01.2025\n' +
      'территория,25648000,25510000,разделение,01.01.2025\nтерритория,25648000,25650000,разделение,01.01.2025',
  );
  const snapshot = await registry.now();
  expect(successorOf(snapshot, 'territory', '25610000', '2024-12-31')).toEqual({ code: '25610000', split: false });
  expect(successorOf(snapshot, 'territory', '25610000', '2025-01-01')).toEqual({ code: '25510000', split: false });
  expect(successorOf(snapshot, 'territory', '25648000', undefined)).toEqual({ code: '25648000', split: true });
});
