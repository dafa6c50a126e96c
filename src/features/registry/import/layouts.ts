import type { Channel, SourceKind } from '../../../shared/channels.ts';
import { visitTitles } from '../../../shared/visits.ts';
import type { Visit } from '../../../shared/visits.ts';
import type { CalendarDayKind } from '../records.ts';
import {
  authorityKinds,
  calendarDayKinds,
  codedKinds,
  provisionBases,
  serviceKinds,
  sourceKindTitles,
  successionChanges,
  territoryKinds,
} from '../registry.texts.ts';
import type { Authority, Provision, Service, Succession, Territory } from '../snapshot.ts';
import { channelList, code, day, inn, ogrn, oktmo, oktmoOrCountry, oneOf, optional, required, timeZone, words, yesNo } from './cells.ts';
import type { Layout, TableKind } from './lines.ts';

/** A file's line of each kind; null = empty cell, undefined = no such column in the file. */
export interface LineOf {
  readonly regions: { oktmo: string; name: string; timeZone: string };
  readonly territories: Days & { oktmo: string; controlDigit: Cell<string>; name: string; kind: Territory['kind']; parent: Cell<string> };
  readonly services: Days & { code: string; kind: Service['kind']; parent: Cell<string>; title: string };
  readonly list: {
    edition: string;
    editionTitle: string;
    act: Cell<string>;
    editionFrom: string;
    editionTo: Cell<string>;
    service: string;
    validFrom: Cell<string>;
    validTo: Cell<string>;
  };
  readonly authorities: Days & {
    code: Cell<string>;
    name: string;
    shortName: Cell<string>;
    kind: Authority['kind'];
    ogrn: Cell<string>;
    inn: Cell<string>;
    parent: Cell<string>;
    territory: Cell<string>;
  };
  readonly provisions: {
    authority: string;
    service: string;
    basis: Provision['basis'];
    throughMfc: boolean;
    electronicSince: Cell<string>;
    visit: Cell<Visit>;
    validFrom: string;
    validTo: Cell<string>;
  };
  readonly aliases: { kind: Succession['kind']; alias: string; code: string };
  readonly successions: {
    kind: Succession['kind'];
    predecessor: string;
    successor: string;
    change: Succession['change'];
    happenedOn: string;
    act: Cell<string>;
  };
  readonly sources: { code: string; title: string; kind: SourceKind; channels: Cell<readonly Channel[]> };
  readonly calendar: { day: string; kind: CalendarDayKind; decree: string };
}

type Cell<Value> = Value | null | undefined;
type Days = { validFrom: Cell<string>; validTo: Cell<string> };

const validity = {
  validFrom: optional('действует с', 'valid from', day),
  validTo: optional('действует по', 'valid to', day),
};
const reference = words(300);

/** Which columns the file of each kind has; the documentation in README.md and `--help` is written from this table. */
export const layouts: { readonly [Kind in TableKind]: Layout<LineOf[Kind]> } = {
  regions: {
    oktmo: required('ОКТМО', 'oktmo', oktmo),
    name: required('наименование', 'name', words()),
    timeZone: required('часовой пояс', 'time zone', timeZone),
  },
  territories: {
    oktmo: required('ОКТМО', 'oktmo', oktmoOrCountry, ['код ОКТМО']),
    controlDigit: optional('контрольная цифра', 'control digit', words(1), ['контрольное число', 'КЧ']),
    name: required('наименование', 'name', words()),
    kind: required('вид', 'kind', oneOf(territoryKinds)),
    parent: optional('вышестоящая территория', 'parent', oktmoOrCountry),
    ...validity,
  },
  services: {
    code: required('код', 'code', code, ['код услуги']),
    kind: required('вид', 'kind', oneOf(serviceKinds)),
    parent: optional('вышестоящая услуга', 'parent', code, ['позиция перечня']),
    title: required('наименование', 'title', words(), ['наименование услуги', 'name']),
    ...validity,
  },
  list: {
    edition: required('редакция', 'edition', code, ['код редакции']),
    editionTitle: required('наименование редакции', 'edition title', words()),
    act: optional('акт', 'act', words()),
    editionFrom: required('редакция действует с', 'edition from', day),
    editionTo: optional('редакция действует по', 'edition to', day),
    service: required('услуга', 'service', reference, ['код услуги']),
    validFrom: optional('в перечне с', 'listed from', day),
    validTo: optional('в перечне по', 'listed to', day),
  },
  authorities: {
    code: optional('код', 'code', code),
    name: required('наименование', 'name', words()),
    shortName: optional('краткое наименование', 'short name', words()),
    kind: required('вид', 'kind', oneOf(authorityKinds)),
    ogrn: optional('ОГРН', 'ogrn', ogrn),
    inn: optional('ИНН', 'inn', inn),
    parent: optional('вышестоящий орган', 'parent', code),
    territory: optional('территория', 'territory', reference, ['ОКТМО', 'oktmo']),
    ...validity,
  },
  provisions: {
    authority: required('орган', 'authority', reference, ['ОГРН', 'ogrn']),
    service: required('услуга', 'service', reference, ['код услуги']),
    basis: required('полномочие', 'basis', oneOf(provisionBases)),
    throughMfc: required('через МФЦ', 'through mfc', yesNo),
    electronicSince: optional('на ЕПГУ с', 'on epgu since', day, ['electronic since']),
    visit: optional('личное посещение', 'visit', oneOf(visitTitles), ['visit stage']),
    validFrom: required('действует с', 'valid from', day),
    validTo: optional('действует по', 'valid to', day),
  },
  aliases: {
    kind: required('вид', 'kind', oneOf(codedKinds)),
    alias: required('другое название', 'alias', words(300), ['псевдоним', 'синоним']),
    code: required('код', 'code', reference),
  },
  successions: {
    kind: required('вид', 'kind', oneOf(codedKinds)),
    predecessor: required('предшественник', 'predecessor', reference),
    successor: required('преемник', 'successor', reference),
    change: required('изменение', 'change', oneOf(successionChanges)),
    happenedOn: required('дата', 'date', day, ['happened on']),
    act: optional('акт', 'act', words()),
  },
  sources: {
    code: required('код', 'code', code),
    title: required('наименование', 'title', words(), ['name']),
    kind: required('вид', 'kind', oneOf(sourceKindTitles)),
    channels: optional('каналы', 'channels', channelList),
  },
  calendar: {
    day: required('дата', 'date', day, ['day']),
    kind: required('вид', 'kind', oneOf(calendarDayKinds)),
    decree: required('основание', 'decree', words()),
  },
};
