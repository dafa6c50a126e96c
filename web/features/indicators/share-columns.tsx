import type { ReactNode } from 'react';
import { say, type Language, type Text } from '../../../src/shared/texts.ts';
import { countForEye } from '../../../src/shared/for-eye.ts';
import { oneDecimal, signedPoints } from '../../../src/shared/share.ts';
import type { Listing } from './choice.ts';
import type { FigureRow } from './figure-row.ts';
import type { SortValue } from './sort-rows.ts';
import { StateMark } from './state-mark.tsx';
import { stateTexts } from './overview.texts.ts';
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
  const count = (value: number): string => countForEye(value, language);
  const decimal = (value: string): string => oneDecimal(value, language);
  const words = (text: Text, params = {}): string => say(text, language, params);
  const target = (row: FigureRow) => row.figure.target;

  const name: Column = { key: 'name', title: tableTexts[by], kind: 'name', tier: 1, sortBy: (row) => row.name, cell: (row) => row.name };
  const share: Column = {
    key: 'share',
    title: tableTexts.share,
    kind: 'number',
    tier: 1,
    sortBy: ({ figure }) => toNumber(figure.share),
    cell: ({ figure }) => shareText(figure.share, figure.state, language),
  };
  const state: Column = {
    key: 'state',
    title: tableTexts.state,
    kind: 'word',
    tier: 2,
    sortBy: ({ figure }) => words(stateTexts[stateWord(figure, to)]),
    cell: ({ figure }) => <StateMark word={stateWord(figure, to)} />,
  };
  const missing: Column = {
    key: 'missing',
    title: tableTexts.missing,
    kind: 'number',
    tier: 3,
    sortBy: ({ figure }) => figure.missing,
    cell: ({ figure }) =>
      figure.expected === 0
        ? '—'
        : figure.missing === 0
          ? '0'
          : words(tableTexts.missingOf, { missing: count(figure.missing), expected: count(figure.expected) }),
  };
  const bounds: Column = {
    key: 'bounds',
    title: tableTexts.bounds,
    kind: 'number',
    tier: 4,
    sortBy: ({ figure }) => toNumber(figure.bounds?.lower ?? null),
    cell: ({ figure }) =>
      figure.bounds !== null
        ? `${decimal(figure.bounds.lower)}–${decimal(figure.bounds.upper)}`
        : figure.boundsReason === 'noComparableVolume'
          ? words(tableTexts.notReported)
          : '—',
  };
  if (!rows.some((row) => target(row) !== null)) {
    return [
      name,
      {
        key: 'applications',
        title: tableTexts.applications,
        kind: 'number',
        tier: 2,
        sortBy: ({ figure }) => figure.applications,
        cell: ({ figure }) => countText(figure.applications, figure.state, language),
      },
      {
        key: 'electronic',
        title: tableTexts.electronic,
        kind: 'number',
        tier: 3,
        sortBy: ({ figure }) => figure.electronic,
        cell: ({ figure }) => countText(figure.electronic, figure.state, language),
      },
      share,
      { ...state, tier: 3 },
      missing,
      bounds,
    ];
  }
  // One modality for all stands in the heading; a column of its own would repeat one word.
  const modalities = [...new Set(rows.flatMap((row) => target(row)?.modality ?? []))];
  const [common] = modalities.length === 1 ? modalities : [];
  return [
    name,
    share,
    {
      key: 'target',
      title: common === undefined ? tableTexts.target : tableTexts[common === 'recommended' ? 'targetRecommended' : 'targetMandatory'],
      kind: 'number',
      tier: 3,
      sortBy: (row) => toNumber(target(row)?.value ?? null),
      cell: (row) => orDash(target(row)?.value, decimal),
    },
    ...(common === undefined ? [modalityColumn(language)] : []),
    state,
    {
      key: 'gapPoints',
      title: tableTexts.gapPoints,
      kind: 'number',
      tier: 2,
      sortBy: (row) => toNumber(target(row)?.gapPoints ?? null),
      cell: (row) => orDash(target(row)?.gapPoints, (each) => signedPoints(each, language)),
    },
    {
      key: 'gapApplications',
      title: tableTexts.gapApplications,
      kind: 'number',
      tier: 3,
      sortBy: (row) => target(row)?.gapApplications ?? null,
      cell: (row) => orDash(target(row)?.gapApplications, (each) => count(Math.max(0, each))),
    },
    missing,
    bounds,
  ];
}

function modalityColumn(language: Language): Column {
  return {
    key: 'modality',
    title: tableTexts.modality,
    kind: 'word',
    tier: 4,
    sortBy: ({ figure }) => figure.target?.modality ?? null,
    cell: ({ figure }) => orDash(figure.target?.modality, (each) => say(tableTexts[each], language)),
  };
}

/** The five states of a value on the screen: a number, a zero, «нет данных», «—», «нет обращений». */
function shareText(share: string | null, state: FigureRow['figure']['state'], language: Language): string {
  if (share !== null) return oneDecimal(share, language);
  if (state === 'notApplicable') return '—';
  return say(state === 'noApplications' ? tableTexts.noApplications : tableTexts.notReported, language);
}

function countText(count: number, state: FigureRow['figure']['state'], language: Language): string {
  if (state === 'notApplicable') return '—';
  return state === 'notReported' ? say(tableTexts.notReported, language) : countForEye(count, language);
}

function orDash<T>(value: T | null | undefined, write: (value: T) => string): string {
  return value == null ? '—' : write(value);
}

function toNumber(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}
