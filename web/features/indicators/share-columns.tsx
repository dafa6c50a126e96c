import type { ReactNode } from 'react';
import type { Figure } from '../../../src/features/indicators/indicators.contract.ts';
import { countForEye } from '../../../src/shared/for-eye.ts';
import { asSet } from '../../../src/shared/share.ts';
import { say, type Language, type Text } from '../../../src/shared/texts.ts';
import type { Listing } from './choice.ts';
import type { FigureRow } from './figure-row.ts';
import { stateTexts } from './overview.texts.ts';
import { bare, boundsText, gapText, shareText } from './share-text.ts';
import type { SortValue } from './sort-rows.ts';
import { StateMark } from './state-mark.tsx';
import { stateWord } from './state-word.ts';
import { tableTexts } from './table.texts.ts';

/** A column of the table; those of a higher tier go first where there is no room. */
export interface Column {
  key: string;
  title: Text;
  kind: 'name' | 'number' | 'word';
  tier: 1 | 2 | 3 | 4;
  sortBy: (row: FigureRow) => SortValue;
  cell: (row: FigureRow) => ReactNode;
}

/** The act's own columns where something listed has a target; where nothing has, the counts stand in their place. */
export function columnsFor(by: Listing, rows: readonly FigureRow[], to: string, language: Language): Column[] {
  const name: Column = { key: 'name', title: tableTexts[by], kind: 'name', tier: 1, sortBy: (row) => row.name, cell: (row) => row.name };
  const share = number(
    'share',
    tableTexts.share,
    1,
    (figure) => toNumber(figure.share),
    (figure) => shareCell(figure, language),
  );
  const state: Column = {
    key: 'state',
    title: tableTexts.state,
    kind: 'word',
    tier: 2,
    sortBy: ({ figure }) => say(stateTexts[stateWord(figure, to)], language),
    cell: ({ figure }) => <StateMark word={stateWord(figure, to)} />,
  };
  const completeness = completenessColumns(language);
  if (rows.every(({ figure }) => figure.target === null)) {
    return [name, ...countColumns(language), share, { ...state, tier: 3 }, ...completeness];
  }
  return [name, share, ...targetColumns(rows, language), state, ...gapColumns(language), ...completeness];
}

function targetColumns(rows: readonly FigureRow[], language: Language): Column[] {
  // One modality for all stands in the heading; a column of its own would repeat one word.
  const modalities = [...new Set(rows.flatMap(({ figure }) => figure.target?.modality ?? []))];
  const [common] = modalities.length === 1 ? modalities : [];
  const headings = { recommended: tableTexts.targetRecommended, mandatory: tableTexts.targetMandatory };
  const title = common === undefined ? tableTexts.target : headings[common];
  const value = ({ target }: Figure): string => orDash(target?.value, (each) => bare(asSet(each, language)));
  const modality: Column = {
    key: 'modality',
    title: tableTexts.modality,
    kind: 'word',
    tier: 4,
    sortBy: ({ figure }) => figure.target?.modality ?? null,
    cell: ({ figure }) => orDash(figure.target?.modality, (each) => say(tableTexts[each], language)),
  };
  return [number('target', title, 3, ({ target }) => toNumber(target?.value), value), ...(common === undefined ? [modality] : [])];
}

function gapColumns(language: Language): Column[] {
  const points = (figure: Figure): string => gapText(figure, language) ?? '—';
  const applications = ({ target }: Figure): string => orDash(target?.gapApplications, (each) => countForEye(Math.max(0, each), language));
  return [
    number('gapPoints', tableTexts.gapPoints, 2, ({ target }) => toNumber(target?.gapPoints), points),
    number('gapApplications', tableTexts.gapApplications, 3, ({ target }) => target?.gapApplications ?? null, applications),
  ];
}

function countColumns(language: Language): Column[] {
  return [
    number(
      'applications',
      tableTexts.applications,
      2,
      (figure) => figure.applications,
      (figure) => countCell(figure.applications, figure, language),
    ),
    number(
      'electronic',
      tableTexts.electronic,
      3,
      (figure) => figure.electronic,
      (figure) => countCell(figure.electronic, figure, language),
    ),
  ];
}

/** What did not come, and where the share would lie with it. */
function completenessColumns(language: Language): Column[] {
  const count = (value: number): string => countForEye(value, language);
  const missing = ({ missing: absent, expected }: Figure): string => {
    if (expected === 0) return '—';
    return absent === 0 ? '0' : say(tableTexts.missingOf, language, { missing: count(absent), expected: count(expected) });
  };
  const bounds = (figure: Figure): string => {
    const shown = boundsText(figure, language);
    if (shown !== null) return `${bare(shown.lower)}–${bare(shown.upper)}`;
    return figure.boundsReason === 'noComparableVolume' ? say(stateTexts.notReported, language) : '—';
  };
  return [
    number('missing', tableTexts.missing, 3, (figure) => figure.missing, missing),
    number('bounds', tableTexts.bounds, 4, (figure) => toNumber(figure.bounds?.lower), bounds),
  ];
}

function number(
  key: string,
  title: Text,
  tier: Column['tier'],
  sortBy: (figure: Figure) => SortValue,
  cell: (figure: Figure) => string,
): Column {
  return { key, title, kind: 'number', tier, sortBy: ({ figure }) => sortBy(figure), cell: ({ figure }) => cell(figure) };
}

/** A number, «нет обращений», «нет данных» or «—»: what the state says. */
function shareCell(figure: Figure, language: Language): string {
  const share = shareText(figure, language);
  if (share !== null) return bare(share);
  return say(stateTexts[figure.state === 'notApplicable' || figure.state === 'notReported' ? figure.state : 'noApplications'], language);
}

function countCell(count: number, figure: Figure, language: Language): string {
  if (figure.state === 'notApplicable' || figure.state === 'notReported') return say(stateTexts[figure.state], language);
  return countForEye(count, language);
}

function orDash<T>(value: T | null | undefined, write: (value: T) => string): string {
  return value == null ? '—' : write(value);
}

function toNumber(decimal: string | null | undefined): number | null {
  return decimal == null ? null : Number(decimal);
}
