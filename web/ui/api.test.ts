import { expect, test } from 'vitest';
import { exportShare, readShare } from '../../src/features/indicators/indicators.contract.ts';
import { readBatch } from '../../src/features/intake/intake.contract.ts';
import { addressOf } from './api.ts';

test('lists are written with commas, and what is not chosen is not written', () => {
  expect(addressOf(readShare, { from: '2024-01-01', to: undefined, by: ['service', 'channel'], authority: [] })).toBe(
    '/api/v1/share?from=2024-01-01&by=service%2Cchannel',
  );
});

test('a code with a comma makes its list JSON, which the server reads as well', () => {
  const address = new URL(addressOf(exportShare, { authority: ['Health, Canada', 'b'] }), 'http://localhost');
  expect(address.searchParams.get('authority')).toBe('["Health, Canada","b"]');
});

test('what stands in the path is not repeated in the query', () => {
  expect(addressOf(readBatch, { batch: 7, limit: 10 })).toBe('/api/v1/intake/batches/7?limit=10');
});
