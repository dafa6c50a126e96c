import { expect, test } from 'vitest';
import { contentDisposition, fileNameOf } from './content-disposition.ts';

test.each([
  'plain.csv',
  'Доля за 2024 год (по муниципалитетам).xlsx',
  `quotes " ' and 100% ; semicolons.csv`,
  'line\r\nbreak.csv',
  '🏛.csv',
])('a browser gets the name %j whole, and nothing else gets into the header', (name) => {
  const header = contentDisposition(name);
  expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/);
  expect(fileNameOf(header)).toBe(name);
});
