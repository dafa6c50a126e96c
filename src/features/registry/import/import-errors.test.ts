import { beforeAll, expect, test } from 'vitest';
import type { RecordKind } from '../import-records.contract.ts';
import { loadIrkutsk } from '../irkutsk/load-irkutsk.ts';
import { testRegistry } from '../testing/test-registry.ts';

const registry = testRegistry();
beforeAll(async () => {
  await loadIrkutsk(registry.perform, registry.actor);
  await registry.importText('services', 'код,вид,наименование,вышестоящая услуга\nS1,услуга,Местная услуга,M01\nP1,подуслуга,Цель,S1');
});

// The МФЦ's and the ministries' names, a real ОГРН nobody in the demo has.
const ogrn = '1027700132195';

const cases: [
  title: string,
  kind: RecordKind,
  header: string,
  lines: string[],
  errors: [line: number, column: string | null, code: string][],
][] = [
  ['a required column is missing', 'services', 'код,наименование', ['X,Икс'], [[1, null, 'headersMissing']]],
  ['two columns of one meaning', 'services', 'код,code,вид,наименование', ['X,X,услуга,Икс'], [[1, null, 'headerTwice']]],
  [
    'the same record twice',
    'services',
    'код,вид,наименование',
    ['X,услуга,Икс', 'Y,услуга,Игрек', 'X,услуга,Икс'],
    [[4, 'код', 'keyTwice']],
  ],
  ['a service above that is nowhere', 'services', 'code,kind,title,parent', ['X,service,Икс,M99'], [[2, 'parent', 'parentUnknown']]],
  ['a purpose right below a position', 'services', 'code,kind,title,parent', ['X,purpose,Икс,M01'], [[2, 'parent', 'parentKind']]],
  ['a position below a service', 'services', 'code,kind,title,parent', ['X,position,Икс,S1'], [[2, 'parent', 'parentKind']]],
  [
    'a kind changed over the head of what is below',
    'services',
    'code,kind,title,parent',
    ['S1,position,Икс,'],
    [[2, 'parent', 'parentKind']],
  ],
  ['a service below itself', 'services', 'code,kind,title,parent', ['X,service,Икс,X'], [[2, 'parent', 'parentKind']]],
  [
    'a last day before the first',
    'services',
    'код,вид,наименование,действует с,действует по',
    ['X,услуга,Икс,01.02.2024,31.01.2024'],
    [[2, 'действует по', 'daysReversed']],
  ],
  [
    'a day that is not',
    'services',
    'код,вид,наименование,действует с',
    ['X,услуга,Икс,2024-02-30', 'Y,услуга,Игрек,30.02.2024'],
    [
      [2, 'действует с', 'notADay'],
      [3, 'действует с', 'notADay'],
    ],
  ],
  ['a quotation mark left open', 'services', 'код,вид,наименование', ['X,услуга,"Икс'], [[2, '3', 'quoteNotClosed']]],

  [
    'a code of nine digits with another control digit',
    'territories',
    'ОКТМО,наименование,вид',
    ['257010009,Иркутск,городской округ'],
    [[2, 'ОКТМО', 'oktmoControlDigit']],
  ],
  [
    'a control digit in a column of its own',
    'territories',
    'oktmo,control_digit,name,kind',
    ['25701000,9,Иркутск,городской округ'],
    [[2, 'control_digit', 'oktmoControlDigit']],
  ],
  ['a code too short', 'territories', 'ОКТМО,наименование,вид', ['257010,Иркутск,городской округ'], [[2, 'ОКТМО', 'notOktmo']]],
  [
    'territories in a circle',
    'territories',
    'ОКТМО,наименование,вид,вышестоящая территория',
    ['25612404,А,поселение,25612407', '25612407,Б,поселение,25612404'],
    [
      [2, 'вышестоящая территория', 'parentKind'],
      [3, 'вышестоящая территория', 'parentKind'],
    ],
  ],
  [
    'a municipality below a settlement',
    'territories',
    'ОКТМО,наименование,вид,вышестоящая территория',
    ['25612404,А,поселение,25612000', '25613000,Б,муниципальный округ,25612404'],
    [[3, 'вышестоящая территория', 'parentKind']],
  ],

  ['neither code nor ОГРН', 'authorities', 'наименование,вид,ОГРН', ['А,учреждение,'], [[2, null, 'codeMissing']]],
  ['an ОГРН with another control digit', 'authorities', 'наименование,вид,ОГРН', ['А,учреждение,1027700132194'], [[2, 'ОГРН', 'notOgrn']]],
  ['an ИНН with another control digit', 'authorities', 'код,наименование,вид,ИНН', ['a,А,учреждение,7707083894'], [[2, 'ИНН', 'notInn']]],
  [
    'an ОМСУ of no municipality',
    'authorities',
    'код,наименование,вид,территория',
    ['a,А,ОМСУ,', 'b,Б,ОМСУ,25000000', 'c,В,ОМСУ,Марс'],
    [
      [2, 'территория', 'territoryMissing'],
      [3, 'территория', 'territoryMissing'],
      [4, 'территория', 'territoryUnknown'],
    ],
  ],
  [
    'parents in a circle',
    'authorities',
    'код,наименование,вид,вышестоящий орган',
    ['a,А,учреждение,b', 'b,Б,учреждение,c', 'c,В,учреждение,a', 'd,Г,учреждение,a'],
    [
      [2, 'вышестоящий орган', 'parentCycle'],
      [3, 'вышестоящий орган', 'parentCycle'],
      [4, 'вышестоящий орган', 'parentCycle'],
    ],
  ],
  [
    'a parent that is nowhere',
    'authorities',
    'код,наименование,вид,вышестоящий орган',
    [`${ogrn},А,учреждение,b`],
    [[2, 'вышестоящий орган', 'parentUnknown']],
  ],

  [
    'a service nobody knows',
    'provisions',
    'орган,услуга,полномочие,через МФЦ,действует с',
    ['Администрация города Иркутска,M99,собственное,да,2024-01-01'],
    [[2, 'услуга', 'serviceUnknown']],
  ],
  [
    'a body nobody knows',
    'provisions',
    'орган,услуга,полномочие,через МФЦ,действует с',
    [`${ogrn},M01,собственное,да,2024-01-01`],
    [[2, 'орган', 'authorityUnknown']],
  ],
  [
    'what is neither yes nor no',
    'provisions',
    'орган,услуга,полномочие,через МФЦ,действует с',
    ['Администрация г. Иркутска,M01,собственное,иногда,2024-01-01'],
    [[2, 'через МФЦ', 'notYesNo']],
  ],
  [
    'a second card on the same days as one held',
    'provisions',
    'орган,услуга,полномочие,через МФЦ,действует с',
    ['Администрация г. Иркутска,M01,собственное,да,2024-01-01'],
    [[2, 'действует с', 'rangesOverlap']],
  ],
  [
    'a card that runs into the next line’s',
    'provisions',
    'орган,услуга,полномочие,через МФЦ,действует с,действует по',
    ['ГАУ «МФЦ ИО»,M01,собственное,да,2024-01-01,2024-12-31', 'ГАУ «МФЦ ИО»,M01,собственное,да,2024-12-31,'],
    [[3, 'действует с', 'rangesOverlap']],
  ],
  [
    'one card written twice, by two names of the body',
    'provisions',
    'орган,услуга,полномочие,через МФЦ,действует с',
    ['Администрация г. Иркутска,M01,собственное,да,2022-01-01', 'Администрация города Иркутска,M01,собственное,да,2022-01-01'],
    [[3, 'действует с', 'keyTwice']],
  ],

  [
    'an entry of a service nobody knows',
    'list',
    'редакция,наименование редакции,редакция действует с,услуга',
    ['e,Е,2024-01-01,M99'],
    [[2, 'услуга', 'serviceUnknown']],
  ],
  [
    'an edition told in two ways',
    'list',
    'редакция,наименование редакции,редакция действует с,услуга',
    ['e,Е,2024-01-01,M01', 'e,Е,2024-02-01,M02'],
    [[3, 'редакция', 'editionDiffers']],
  ],
  [
    'a service twice in an edition',
    'list',
    'редакция,наименование редакции,редакция действует с,услуга',
    ['e,Е,2024-01-01,M01', 'e,Е,2024-01-01,m01'],
    [[3, 'услуга', 'keyTwice']],
  ],

  [
    'a name another record bears',
    'aliases',
    'вид,другое название,код',
    ['орган,Администрация ГОРОДА Иркутска,own', 'услуга,m02,M01'],
    [
      [2, 'код', 'authorityUnknown'],
      [3, 'другое название', 'aliasTaken'],
    ],
  ],
  [
    'one other name for two records',
    'aliases',
    'вид,другое название,код',
    ['услуга,садик,M01', 'услуга,«Садик»,M02'],
    [[3, 'другое название', 'keyTwice']],
  ],

  [
    'a successor that is nowhere',
    'successions',
    'вид,предшественник,преемник,изменение,дата',
    ['территория,25610000,25510000,объединение,2025-01-01'],
    [[2, 'преемник', 'territoryUnknown']],
  ],
  [
    'a successor of itself',
    'successions',
    'вид,предшественник,преемник,изменение,дата',
    ['услуга,M01,M01,переименование,2025-01-01'],
    [[2, 'преемник', 'successorSame']],
  ],
  [
    'two successors that are no split',
    'successions',
    'вид,предшественник,преемник,изменение,дата',
    ['услуга,M01,M02,объединение,2025-01-01', 'услуга,M01,M03,объединение,2025-01-01'],
    [
      [2, 'преемник', 'successorsSeveral'],
      [3, 'преемник', 'successorsSeveral'],
    ],
  ],
  [
    'a circle of one day',
    'successions',
    'вид,предшественник,преемник,изменение,дата',
    ['услуга,M01,M02,объединение,2025-01-01', 'услуга,M02,M01,объединение,2025-01-01'],
    [
      [2, 'преемник', 'successionCycle'],
      [3, 'преемник', 'successionCycle'],
    ],
  ],

  [
    'a channel another kind answers for',
    'sources',
    'код,наименование,вид,каналы',
    ['x,Икс,органы,"ведомство лично, МФЦ"'],
    [[2, 'каналы', 'channelTaken']],
  ],
  ['a channel that is none', 'sources', 'код,наименование,вид,каналы', ['x,Икс,органы,голубь'], [[2, 'каналы', 'notOneOf']]],
  ['a working weekend on a Monday', 'calendar', 'дата,вид,основание', ['2024-12-30,рабочий выходной,ПП РФ'], [[2, 'дата', 'notAWeekend']]],
  ['another region', 'regions', 'ОКТМО,наименование,часовой пояс', ['45000000,Москва,Europe/Moscow'], [[2, 'ОКТМО', 'regionIsOne']]],
  [
    'a zone that is none',
    'regions',
    'ОКТМО,наименование,часовой пояс',
    ['25000000,Иркутская область,Иркутск'],
    [[2, 'часовой пояс', 'notATimeZone']],
  ],
];

test.each(cases)('%s is an error (%s)', async (_, kind, header, lines, errors) => {
  const before = await registry.now();
  const receipt = await registry.importText(kind, [header, ...lines].join('\n'));
  expect(receipt.errors.map(({ line, column, code }) => [line, column, code])).toEqual(errors);
  expect(receipt).toMatchObject({ accepted: false, added: 0, changed: 0, withdrawn: 0 });
  // Every sentence has found its parameters.
  expect(receipt.errors.map(({ what }) => what.ru + what.en).filter((text) => /[{}]/.test(text))).toEqual([]);
  expect({ ...(await registry.now()), decision: 0 }).toEqual({ ...before, decision: 0 });
});

const square = [
  [
    [104, 52],
    [105, 52],
    [105, 53],
    [104, 52],
  ],
];
const feature = (oktmo: unknown, geometry: unknown) => ({ type: 'Feature', properties: { oktmo }, geometry });

test.each([
  ['what is not JSON', '{', [[1, null, 'notGeoJson']]],
  ['a single feature', JSON.stringify(feature('25701000', null)), [[1, null, 'notGeoJson']]],
  [
    'a code that is missing, wrong, or nobody’s',
    collection(feature(undefined, polygon(square)), feature('2570', polygon(square)), feature(25_701_000_9, polygon(square))),
    [
      [1, 'oktmo', 'valueMissing'],
      [2, 'oktmo', 'notOktmo'],
      [3, 'oktmo', 'oktmoControlDigit'],
    ],
  ],
  ['a territory nobody knows', collection(feature('45382000', polygon(square))), [[1, 'oktmo', 'territoryUnknown']]],
  ['a shape twice', collection(feature('25701000', polygon(square)), feature('25701000', polygon(square))), [[2, 'oktmo', 'keyTwice']]],
  [
    'a ring not closed',
    collection(
      feature(
        '25701000',
        polygon([
          [
            [104, 52],
            [105, 52],
            [105, 53],
            [104, 53],
          ],
        ]),
      ),
    ),
    [[1, 'geometry', 'geometryInvalid']],
  ],
  [
    'latitude before longitude',
    collection(
      feature(
        '25701000',
        polygon([
          [
            [52, 104],
            [52, 105],
            [53, 105],
            [52, 104],
          ],
        ]),
      ),
    ),
    [[1, 'geometry', 'geometryInvalid']],
  ],
  ['a point', collection(feature('25701000', { type: 'Point', coordinates: [104, 52] })), [[1, 'geometry', 'geometryInvalid']]],
])('boundaries: %s is an error', async (_, text, errors) => {
  const receipt = await registry.importBytes('boundaries', 'b.geojson', new TextEncoder().encode(text));
  expect(receipt).toMatchObject({ accepted: false, changed: 0 });
  expect(receipt.errors.map(({ line, column, code }) => [line, column, code])).toEqual(errors);
});

function polygon(coordinates: unknown): unknown {
  return { type: 'Polygon', coordinates };
}

function collection(...features: unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
