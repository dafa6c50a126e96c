import { expect, test } from 'vitest';
import { getProfile } from '../profiles/index.ts';
import { resolveAssisted, resolveChannel, resolveOutcome, resolveVisit } from './closed-lists.ts';
import { stateOf } from './markers.ts';

const long = getProfile('svedeniya-long');
const epgu = getProfile('epgu-statistics');

test.each([
  ['ЕПГУ', 'epgu'],
  [' епгу ', 'epgu'],
  ['РПГУ', 'rpgu'],
  ['Сайт ведомства', 'site'],
  ['«МФЦ»', 'mfc'],
  ['ведомство лично', 'office'],
  ['почта', 'post'],
  ['телефон', 'phone'],
  ['иное', 'other'],
  ['epgu', 'epgu'],
  ['через  МФЦ', 'mfc'],
  ['личный прием', 'office'],
])('%j is the channel %s', (text, channel) => {
  expect(resolveChannel(long, text)).toBe(channel);
});

test.each(['', 'ЕПГY', 'чрез МФЦ', 'портал', 'электронно', 'МФЦ и ЕПГУ'])('%j is no channel, and never "other"', (text) => {
  expect(resolveChannel(long, text)).toBeUndefined();
});

test('the words of one profile mean nothing in another', () => {
  expect(resolveChannel(getProfile('canada-service-inventory'), 'через ЕПГУ')).toBeUndefined();
  expect(resolveChannel(getProfile('canada-service-inventory'), 'online_applications')).toBe('epgu');
});

test('what the file does not say is unknown; what is in no list is undefined', () => {
  expect([resolveVisit(long, ''), resolveVisit(long, 'Идентификация'), resolveVisit(long, 'иногда')]).toEqual([
    'unknown',
    'identification',
    undefined,
  ]);
  expect([resolveAssisted(long, ' '), resolveAssisted(long, 'Да'), resolveAssisted(long, '+')]).toEqual(['unknown', 'yes', undefined]);
  expect([resolveOutcome(long, ''), resolveOutcome(long, 'отказ в приеме'), resolveOutcome(long, 'Черновик заявления')]).toEqual([
    'unknown',
    'notAccepted',
    undefined,
  ]);
});

test.each([
  ['Черновик', 'draft'],
  ['Заявление отменено', 'cancelledBefore'],
  ['Отозвано заявителем', 'withdrawn'],
  ['Услуга оказана', 'provided'],
  ['Отказ в приёме документов', 'notAccepted'],
  ['Ошибка отправки', 'failure'],
])('the portal’s status %j is the outcome %s', (status, outcome) => {
  expect(resolveOutcome(epgu, status)).toBe(outcome);
});

test.each([
  ['', 'notReported'],
  [' \u00A0', 'notReported'],
  ['-', 'notReported'],
  ['—', 'notReported'],
  ['--', 'notReported'],
  ['НД', 'notReported'],
  ['нд', 'notReported'],
  ['ND', 'notReported'],
  ['Нет данных', 'notReported'],
  ['x', 'notApplicable'],
  ['Х', 'notApplicable'],
  ['не применимо', 'notApplicable'],
  ['Обращений не было', 'zero'],
  ['0', undefined],
  ['12', undefined],
  ['-5', undefined],
  ['нет', undefined],
  ['хх', undefined],
])('a count of %j says %s', (value, state) => {
  expect(stateOf(long, value)).toBe(state);
});
