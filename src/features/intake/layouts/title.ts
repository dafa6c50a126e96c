import { foldText } from '../../../shared/text.ts';
import type { Profile } from '../profile.ts';
import type { FoundPeriod } from './find-period.ts';
import { findPeriodsInTitle } from './find-period.ts';
import type { Header } from './header.ts';
import type { Sheet } from './sheet.ts';

/** What stands above the table and in its header's words beside the names of columns. */
export interface Title {
  readonly periods: readonly FoundPeriod[];
  readonly fields: Partial<Record<TitleField, string>>;
  /** Words that say the counts are not single applications («тыс. обращений»). */
  readonly unit: string | undefined;
}

export type TitleField = NonNullable<Profile['titleFields']>[number]['field'];

export function readTitle(sheet: Sheet, header: Header, profile: Profile): Title {
  const above = sheet.rows.slice(0, header.top);
  const texts = above.flatMap((row) => row.cells.map((_, index) => sheet.text(row, index + 1)).filter((text) => text !== ''));
  const headings = [...new Set(header.paths.flat())];
  const fields: Title['fields'] = {};
  for (const row of above) {
    for (let column = 1; column <= row.cells.length; column += 1) {
      const found = readLabel(profile, sheet.text(row, column), () => textRightOf(sheet, row, column));
      if (found !== undefined && fields[found.field] === undefined) fields[found.field] = found.value;
    }
  }
  return {
    periods: findPeriodsInTitle([...texts, ...headings]),
    fields,
    unit: [...texts, ...headings].find((text) => thousands.test(text)),
  };
}

const thousands = /тыс(?:яч(?:ах|и)?|\.)? ?(?:ед|обращ|заявл|запрос|услуг|шт|чел)|в тысячах/i;

/** «Наименование органа: Администрация …», or the label alone with its value in the next filled cell. */
export function readLabel(profile: Profile, text: string, next: () => string): { field: TitleField; value: string } | undefined {
  const folded = foldText(text);
  for (const { field, labels } of profile.titleFields ?? []) {
    for (const label of labels) {
      const name = foldText(label);
      if (folded === name || folded === `${name}:`) return valued(field, next());
      const colon = text.indexOf(':');
      if (colon !== -1 && foldText(text.slice(0, colon)) === name) return valued(field, text.slice(colon + 1));
    }
  }
  return undefined;
}

function valued(field: TitleField, text: string): { field: TitleField; value: string } | undefined {
  const value = text.replace(/_+/g, ' ').trim();
  return value === '' ? undefined : { field, value };
}

function textRightOf(sheet: Sheet, row: Sheet['rows'][number], column: number): string {
  for (let next = column + 1; next <= row.cells.length; next += 1) {
    const text = sheet.text(row, next);
    if (text !== '') return text;
  }
  return '';
}
