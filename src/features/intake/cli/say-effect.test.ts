import { expect, test } from 'vitest';

import type { Session } from '../../../platform/cli/session.ts';
import { sayEffect } from './say-effect.ts';
import type { Effect } from './say-effect.ts';

const none = { applications: 0, electronic: 0, share: null };

function said(effect: Effect, language: 'ru' | 'en'): string {
  const lines: string[] = [];
  sayEffect({ language, say: (text: string) => void lines.push(text) } as Session, effect);
  return lines.join('\n');
}

test('an effect over too many years is told in words', () => {
  const effect: Effect = { from: '2021-01-01', to: '2026-03-31', tooLong: true, inAll: null, byMunicipality: [] };
  expect(said(effect, 'ru')).toBe(
    'Файл говорит о днях 01.01.2021 – 31.03.2026: показатель считается не больше чем за пять лет, поэтому что изменит приём, здесь не показано',
  );
  expect(said(effect, 'en')).toContain('1 Jan 2021 – 31 Mar 2026: the share is counted over five years at most');
});

test('shares are shown before and after; a file that moves nothing says so', () => {
  const after = { applications: 1000, electronic: 432, share: '43.2000' };
  const days = { from: '2024-01-01', to: '2024-01-31', tooLong: false, byMunicipality: [] };
  expect(said({ ...days, inAll: { before: none, after } }, 'en')).toBe(
    'Accepting it changes 1 Jan 2024 – 31 Jan 2024: no applications → 43.2% (432 of 1,000)',
  );
  expect(said({ ...days, from: null, to: null, inAll: { before: none, after: none } }, 'en')).toBe(
    'Accepting it changes nothing in the share',
  );
});
