import { statisticalForm } from './statistical-form.ts';

export const form1Mu = statisticalForm({
  code: '1-mu',
  title: { ru: 'Форма 1-МУ', en: 'Form 1-МУ' },
  services: { ru: 'муниципальных', en: 'municipal' },
});
