import type { Profile } from '../profile.ts';

/** The Government of Canada's service inventory, `../data/README.md`: a real file of 1,250 services with counts by channel. */
export const canadaServiceInventory: Profile = {
  code: 'canada-service-inventory',
  title: { ru: 'Реестр услуг Правительства Канады', en: 'Government of Canada service inventory' },
  description: {
    ru: 'Открытые данные: 1 250 услуг 72 ведомств за финансовый год с апреля по март, заявления по каналам. Услуги и ведомства создаются из самого файла в отдельном перечне.',
    en: 'Open data: 1,250 services of 72 departments in a fiscal year from April to March, applications by channel. Services and departments are made from the file, in a list of their own.',
  },
  layout: 'wide',
  fields: [
    { field: 'period', columns: ['fiscal_yr'], required: true },
    { field: 'service', columns: ['service_id'], required: true },
    { field: 'serviceTitle', columns: ['service_name_en'], required: true },
    { field: 'authorityName', columns: ['department_name_en'], required: true },
  ],
  channels: {
    online_applications: 'epgu',
    telephone_applications: 'phone',
    in_person_applications: 'office',
    postal_mail_applications: 'post',
    other_applications: 'other',
  },
  visitOfChannel: { epgu: 'none' },
  period: { places: ['column'], hints: { fiscalYear: 'fromApril' } },
  assumed: [
    {
      ru: '«online» принят за ЕПГУ: у Канады один портал для всех ведомств; личного посещения онлайн-заявление не требует.',
      en: '“online” stands for the ЕПГУ: Canada has one portal for all departments; an online application needs no visit.',
    },
    {
      ru: 'Финансовый год 2018-2019 — с 1 апреля 2018 по 31 марта 2019 года; на месяцы он не делится.',
      en: 'The fiscal year 2018-2019 runs from 1 April 2018 to 31 March 2019; it is never split into months.',
    },
    { ru: '«ND» — не сообщено, а не ноль.', en: '“ND” is not reported, not zero.' },
    {
      ru: 'Кодов ведомств в файле нет: код составлен из наименования.',
      en: 'The file has no codes of departments: the code is made of the name.',
    },
  ],
  creates: {
    list: { code: 'canada', title: 'Government of Canada service inventory' },
    authorityKind: 'foreignBody',
    authorityCodePrefix: 'canada',
    visit: 'none',
  },
};
