import type { Text } from '../../../shared/texts.ts';
import type { Profile } from '../profile.ts';
import { daysAreRegistration, unitIsOne } from './common-assumptions.ts';
import { channelWords, titleLabels } from './common-columns.ts';

/**
 * Forms 1-ГУ and 1-МУ of the federal statistics on the provision of services (Rosstat's order 217 of 6 May 2015, collected in ГАС
 * «Управление»): lines are channels. Instructions published by Magnitogorsk for the third quarter of 2021 have line 1 «directly in the
 * body», 2 «through the МФЦ», 3 «through the Unified portal», first of natural persons; the form's table itself could not be checked.
 */
export function statisticalForm(it: { code: string; title: Text; services: Text }): Profile {
  return {
    code: it.code,
    title: it.title,
    description: {
      ru: `Форма федерального статистического наблюдения о предоставлении ${it.services.ru} услуг: строки — каналы подачи, столбцы — услуги; или блок строк на услугу, начатый строкой «Услуга: …».`,
      en: `A federal statistical form on the provision of ${it.services.en} services: lines are channels and columns services, or a block of lines for each service that begins with «Услуга: …».`,
    },
    layout: 'rowsAreChannels',
    fields: [
      {
        field: 'channel',
        columns: [
          'Наименование показателя',
          'Показатель',
          'Показатели',
          'Наименование показателей',
          'Способ подачи',
          'Канал',
          'Канал подачи',
          'Способ обращения',
        ],
        required: true,
      },
      {
        field: 'count',
        columns: [
          'Значение',
          'Значение показателя',
          'Количество',
          'Количество запросов',
          'Количество заявлений',
          'Количество обращений',
          'За отчётный период',
          'Фактически за отчётный период',
          'Всего',
          'Итого',
        ],
        required: false,
      },
    ],
    channels: {
      ...channelWords,
      'непосредственно в орган, предоставляющий услугу': 'office',
      'непосредственно в орган или подведомственную организацию': 'office',
      'непосредственно в орган, предоставляющий услугу, или подведомственную организацию': 'office',
      'в электронной форме через ЕПГУ': 'epgu',
      'в электронной форме через Единый портал': 'epgu',
      'в электронной форме через РПГУ': 'rpgu',
      'в электронной форме через региональный портал': 'rpgu',
      'в электронной форме через официальный сайт': 'site',
      'через официальный сайт органа': 'site',
      'через многофункциональный центр': 'mfc',
    },
    period: { places: ['title', 'fileName'], hints: {} },
    titleFields: [
      ...titleLabels,
      {
        field: 'service',
        labels: [
          'Услуга',
          'Наименование услуги',
          'Наименование государственной услуги',
          'Наименование муниципальной услуги',
          'Государственная услуга',
          'Муниципальная услуга',
          'Код услуги',
        ],
      },
    ],
    assumed: [
      unitIsOne,
      daysAreRegistration,
      {
        ru: 'Точные строки и графы бланка по опубликованным источникам не проверены: строки узнаются по названию канала, не по номеру.',
        en: 'The form’s exact lines and columns could not be checked against published sources: lines are known by the channel’s name, not by number.',
      },
      {
        ru: 'Строки и столбцы физических и юридических лиц одного канала складываются.',
        en: 'Lines and columns of natural and legal persons of one channel are added up.',
      },
      {
        ru: 'Показатели вне блока каналов (сроки, жалобы, отказы) не читаются.',
        en: 'Figures outside the block of channels (times, complaints, refusals) are not read.',
      },
    ],
  };
}
