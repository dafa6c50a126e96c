import type { Text } from '../../shared/texts.ts';
import type { CalendarDayKind } from './records.ts';
import type { Authority, Provision, Service, Succession, Territory } from './snapshot.ts';

type Titles<Value extends string> = Readonly<Record<Value, Text & { readonly also?: readonly string[] }>>;

export const serviceKinds: Titles<Service['kind']> = {
  position: { ru: 'позиция перечня', en: 'list position', also: ['позиция'] },
  service: { ru: 'услуга', en: 'service' },
  purpose: { ru: 'подуслуга', en: 'purpose', also: ['цель обращения', 'цель'] },
};

export const authorityKinds: Titles<Authority['kind']> = {
  regionalBody: { ru: 'исполнительный орган области', en: 'regional body', also: ['региональный орган', 'ИОГВ'] },
  municipalBody: { ru: 'орган местного самоуправления', en: 'municipal body', also: ['ОМСУ'] },
  institution: { ru: 'учреждение', en: 'institution' },
  mfc: { ru: 'МФЦ', en: 'multifunctional centre (MFC)', also: ['многофункциональный центр'] },
  federalBody: { ru: 'федеральный орган', en: 'federal body' },
  foreignBody: { ru: 'иностранный орган', en: 'foreign body' },
};

export const territoryKinds: Titles<Territory['kind']> = {
  country: { ru: 'страна', en: 'country' },
  region: { ru: 'область', en: 'region', also: ['регион', 'субъект Российской Федерации'] },
  municipalDistrict: { ru: 'муниципальный район', en: 'municipal district' },
  municipalOkrug: { ru: 'муниципальный округ', en: 'municipal okrug' },
  urbanOkrug: { ru: 'городской округ', en: 'urban okrug' },
  settlement: { ru: 'поселение', en: 'settlement', also: ['городское поселение', 'сельское поселение'] },
};

export const provisionBases: Titles<Provision['basis']> = {
  own: { ru: 'собственное полномочие', en: 'own power', also: ['собственное'] },
  transferred: { ru: 'переданное полномочие', en: 'transferred power', also: ['переданное'] },
};

export const codedKinds: Titles<Succession['kind']> = {
  service: { ru: 'услуга', en: 'service' },
  authority: { ru: 'орган', en: 'authority' },
  territory: { ru: 'территория', en: 'territory', also: ['муниципальное образование'] },
};

export const successionChanges: Titles<Succession['change']> = {
  renamed: { ru: 'переименование', en: 'renaming', also: ['преобразование'] },
  merged: { ru: 'объединение', en: 'merger', also: ['слияние', 'присоединение'] },
  split: { ru: 'разделение', en: 'split', also: ['выделение'] },
};

export const calendarDayKinds: Titles<CalendarDayKind> = {
  holiday: { ru: 'праздничный день', en: 'holiday' },
  movedDayOff: { ru: 'перенесённый выходной', en: 'moved day off' },
  workingWeekend: { ru: 'рабочий выходной', en: 'working weekend' },
};

export const sourceKindTitles: Titles<'epgu' | 'mfc' | 'body'> = {
  epgu: { ru: 'ЕПГУ', en: 'unified portal (EPGU)' },
  mfc: { ru: 'МФЦ', en: 'multifunctional centres (MFC)' },
  body: { ru: 'органы', en: 'bodies', also: ['орган', 'ведомство', 'ведомства'] },
};
