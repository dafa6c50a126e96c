import { statisticalForm } from './statistical-form.ts';

export const form1Gu = statisticalForm({
  code: '1-gu',
  title: { ru: 'Форма 1-ГУ', en: 'Form 1-ГУ' },
  services: { ru: 'государственных', en: 'state' },
});
