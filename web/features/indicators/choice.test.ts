import { expect, test } from 'vitest';
import { readChoice } from './choice.ts';

test('an empty address chooses nothing', () => {
  expect(readChoice(new URLSearchParams())).toEqual({
    from: undefined,
    to: undefined,
    asOf: undefined,
    method: undefined,
    by: undefined,
    row: undefined,
    panel: undefined,
    part: undefined,
    channel: undefined,
    after: 0,
    sort: 'name',
    skip: 0,
  });
});

test('what is not understood counts as not chosen', () => {
  const choice = readChoice(new URLSearchParams('from=15.03.2024&to=2024-02-30&asOf=yesterday&by=colour&panel=x&channel=fax&after=-1'));
  expect(choice).toMatchObject({
    from: undefined,
    to: undefined,
    asOf: undefined,
    by: undefined,
    panel: undefined,
    channel: undefined,
    after: 0,
  });
});

test('a whole choice is read back', () => {
  const address =
    'from=2024-01-01&to=2024-06-30&asOf=2024-07-10T00:00:00Z&by=service&row=M01&panel=cells&channel=mfc&after=200&sort=-share';
  expect(readChoice(new URLSearchParams(address))).toMatchObject({
    from: '2024-01-01',
    to: '2024-06-30',
    asOf: '2024-07-10T00:00:00Z',
    by: 'service',
    row: 'M01',
    panel: 'cells',
    channel: 'mfc',
    after: 200,
    sort: '-share',
  });
});
