import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  [undefined, undefined, 'ru'],
  [undefined, 'fr, de;q=0.5', 'ru'],
  [undefined, 'en-GB', 'en'],
  [undefined, 'ru;q=0.3, en;q=0.9', 'en'],
  [undefined, 'en;q=0, *', 'ru'],
  ['en', 'ru', 'en'],
  ['de', 'en', 'en'],
])('asked %j, accepting %j → %s', (asked, accepted, language) => {
  expect(chooseLanguage(asked, accepted)).toBe(language);
});
