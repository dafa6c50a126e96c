import { describe, expect, test } from 'vitest';
import { resolveAuthority, resolveService, resolveTerritory } from './resolve.rules.ts';
import { snapshotOf } from './testing/snapshot-of.ts';

const snapshot = snapshotOf({
  services: [
    { id: 1, code: 'M11', title: 'Присвоение адреса объекту адресации, изменение и аннулирование такого адреса' },
    { id: 2, code: 'M01', title: 'Постановка на учёт детей' },
    { id: 3, code: 'M02', title: 'Постановка на учет детей' },
  ],
  authorities: [
    { id: 7, code: '1993812345679', ogrn: '1993812345679', name: 'Администрация города Иркутска', shortName: 'Мэрия' },
    { id: 8, code: 'own-8', name: 'Администрация муниципального образования «Братский район»' },
  ],
  territories: [
    { oktmo: '25000000', kind: 'region', name: 'Иркутская область' },
    { oktmo: '25701000', kind: 'urbanOkrug', name: 'город Иркутск', parent: '25000000' },
    { oktmo: '25612000', kind: 'municipalDistrict', name: 'Иркутский район', parent: '25000000' },
    { oktmo: 'CA', kind: 'country', name: 'Канада' },
  ],
  aliases: [
    { kind: 'authority', alias: 'администрация г. иркутска', code: '1993812345679' },
    { kind: 'territory', alias: 'иркутск', code: '25701000' },
    { kind: 'service', alias: 'адрес', code: 'M11' },
    { kind: 'service', alias: 'администрация г. иркутска', code: 'M01' },
  ],
});

describe('a service', () => {
  test.each(['M11', ' m11 ', 'адрес', 'ПРИСВОЕНИЕ АДРЕСА объекту  адресации, изменение и аннулирование такого адреса\u00A0'])(
    '%s is found',
    (text) => expect(resolveService(snapshot, text)).toEqual({ id: 1 }),
  );
  test('two titles that differ by ё alone are told to be ambiguous, with both candidates', () => {
    expect(resolveService(snapshot, 'Постановка на учёт детей')).toEqual({ error: 'ambiguous', candidates: [2, 3] });
  });
  test('nothing near is guessed', () => expect(resolveService(snapshot, 'M1')).toEqual({ error: 'unknown', candidates: [] }));
  test('an empty cell is unknown', () => expect(resolveService(snapshot, ' ')).toEqual({ error: 'unknown', candidates: [] }));
});

describe('an authority', () => {
  test.each(['1993812345679', 'Администрация г. Иркутска', 'администрация  города иркутска', 'мэрия'])('%s is found', (text) =>
    expect(resolveAuthority(snapshot, text)).toEqual({ id: 7 }),
  );
  test('quotation marks of any make are one', () => {
    expect(resolveAuthority(snapshot, 'Администрация муниципального образования "Братский район"')).toEqual({ id: 8 });
    expect(resolveAuthority(snapshot, 'Администрация муниципального образования “Братский район”')).toEqual({ id: 8 });
  });
});

describe('a territory', () => {
  test.each([
    ['25701000', '25701000'],
    ['257010005', '25701000'],
    ['25 701 000', '25701000'],
    ['25701000001', '25701000001'],
    ['25612404', '25612404'],
    ['Иркутский район', '25612000'],
    ['ИРКУТСК', '25701000'],
    ['CA', 'CA'],
    ['25000000', '25000000'],
  ])('%s is %s', (text, id) => expect(resolveTerritory(snapshot, text)).toEqual({ id }));

  test('a wrong control digit is not a code and not a name', () => {
    expect(resolveTerritory(snapshot, '257010009')).toEqual({ error: 'controlDigit', candidates: [] });
  });
  test('a code of another region is unknown', () =>
    expect(resolveTerritory(snapshot, '45382000')).toEqual({ error: 'unknown', candidates: [] }));
});
