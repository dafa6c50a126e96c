import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldText, normaliseText } from './text.ts';

describe('normaliseText', () => {
  test.each([
    ['  Всего\u00A0обращений\r\n(ЕПГУ)  ', 'Всего обращений (ЕПГУ)', 'spaces, no-break spaces and line breaks are one space'],
    ['1\u2009234\u202F567', '1 234 567', 'thin spaces are spaces'],
    ['муници\u00ADпальный рай\u200Bон', 'муниципальный район', 'soft hyphens and zero-width spaces are nothing'],
    ['2.1 – 2.6 — и−всё', '2.1 - 2.6 - и-всё', 'dashes and the minus sign are one sign'],
    ['ООО «Ромашка», “Лютик”, „Ива“', 'ООО "Ромашка", "Лютик", "Ива"', 'quotation marks are one sign'],
    ['Заи\u0306мище е\u0308лка', 'Займище ёлка', 'letters in two characters are composed'],
    ['ЁЖ', 'ЁЖ', 'case and ё stay'],
  ])('%j becomes %j: %s', (given, expected) => {
    expect(normaliseText(given)).toBe(expected);
  });

  test('applied twice gives the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normaliseText(normaliseText(text)) === normaliseText(text)));
  });
});

describe('foldText', () => {
  test('spellings of one name meet', () => {
    const spellings = ['Учёт «Семьи»', 'учет "семьи"', ' УЧЁТ  СЕМЬИ ', 'учет „ семьи “'];
    expect(new Set(spellings.map(foldText))).toEqual(new Set(['учет семьи']));
  });

  test('applied twice gives the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});
