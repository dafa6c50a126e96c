import { expect, test } from 'vitest';
import { isSimilar } from './similar.ts';

test.each([
  ['ЕПГY', 'ЕПГУ'],
  ['EПГУ', 'ЕПГУ'],
  ['ЕПУГ', 'ЕПГУ'],
  ['чрез МФЦ', 'через МФЦ'],
  ['МФ Ц', 'МФЦ'],
  ['потчой', 'почтой'],
  ['ведомство личьно', 'ведомство лично'],
  ['online_aplications', 'online_applications'],
])('%j is like %j', (text, known) => {
  expect(isSimilar(text, known)).toBe(true);
});

test.each([
  ['', 'МФЦ'],
  ['Услуга', 'ЕПГУ'],
  ['Орган', 'иное'],
  ['Период', 'почта'],
  ['Курьером', 'почтой'],
  ['Отказано', 'лично'],
  ['Всего', 'иное'],
  ['Доля', 'почта'],
])('%j is not like %j', (text, known) => {
  expect(isSimilar(text, known)).toBe(false);
});
