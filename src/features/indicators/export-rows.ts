import type { ExportColumn, ExportSheet, ExportValue } from '../../platform/tables/write-workbook.ts';
import { channelTitles } from '../../shared/channels.ts';
import { dayForEye } from '../../shared/for-eye.ts';
import { asSet, partOfOne } from '../../shared/share.ts';
import { say } from '../../shared/texts.ts';
import type { Language } from '../../shared/texts.ts';
import { exportTexts, keyTitles } from './export.texts.ts';
import type { Figure, ShareKey, ShareRow } from './indicators.contract.ts';
import { stateTitles } from './indicators.texts.ts';
import { instantForEye } from './export-origin.ts';
import { modalityTitles } from './targets.texts.ts';
import type { Reckoning } from './reckon.ts';

/** The rows as a sheet. Five states of a value stay apart: a number, 0, «нет данных», «—», «нет обращений». */
export function rowsSheet(
  rows: readonly ShareRow[],
  by: readonly ShareKey[],
  { asked, snapshot }: Reckoning,
  language: Language,
): ExportSheet {
  const days = { from: dayForEye(asked.period.from, language), to: dayForEye(asked.period.to, language) };
  const known = { asOf: instantForEye(asked.asOf, snapshot.region?.timeZone, language), method: asked.method };
  const columns = [...by.flatMap((key) => keyColumns(key, language)), ...figureColumns(language)];
  return {
    name: exportTexts.share[language],
    title: [
      say(exportTexts.title, language, days),
      say(exportTexts.asKnown, language, known),
      ...(asked.simulated ? [exportTexts.simulated[language]] : []),
    ],
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row, asked.period.to))),
  };
}

interface Column extends ExportColumn {
  readonly of: (row: ShareRow, to: string) => ExportValue;
}

function keyColumns(key: ShareKey, language: Language): Column[] {
  const header = keyTitles[key][language];
  if (key === 'month') return [{ header, kind: 'text', of: (row) => row.month ?? null }];
  if (key === 'channel') return [{ header, kind: 'text', of: (row) => (row.channel ? channelTitles[row.channel][language] : null) }];
  return [
    { header, kind: 'text', of: (row) => row.names?.[key] ?? exportTexts.outside[language] },
    { header: say(exportTexts.code, language, { key: header }), kind: 'text', of: (row) => row[key] ?? null },
  ];
}

function figureColumns(language: Language): Column[] {
  const header = (name: keyof typeof exportTexts): string => exportTexts[name][language];
  return [
    { header: header('applications'), kind: 'integer', of: (row) => countOf(row, row.applications, language) },
    { header: header('electronic'), kind: 'integer', of: (row) => countOf(row, row.electronic, language) },
    { header: header('sharePercent'), kind: 'percent', of: (row) => shareValue(row, language) },
    { header: header('state'), kind: 'text', of: (row) => stateTitles[row.state][language] },
    { header: header('expected'), kind: 'integer', of: (row) => row.expected },
    { header: header('missing'), kind: 'integer', of: (row) => row.missing },
    { header: header('lower'), kind: 'percent', of: (row) => boundValue(row, 'lower', language) },
    { header: header('upper'), kind: 'percent', of: (row) => boundValue(row, 'upper', language) },
    { header: header('target'), kind: 'percent', of: ({ target }) => (target ? targetValue(target.value, language) : header('none')) },
    { header: header('modality'), kind: 'text', of: ({ target }) => (target ? modalityTitles[target.modality][language] : header('none')) },
    { header: header('due'), kind: 'day', of: ({ target }) => target?.dueOn ?? header('none') },
    { header: header('gapPoints'), kind: 'text', of: ({ target }) => gapText(target, language) },
    {
      header: header('gapApplications'),
      kind: 'integer',
      of: ({ target }) => (target?.gapApplications == null ? header('none') : Math.max(target.gapApplications, 0)),
    },
    { header: header('met'), kind: 'text', of: (row, to) => metWords(row, to, language) },
  ];
}

function countOf({ state }: Figure, count: number, language: Language): ExportValue {
  if (state === 'notReported') return exportTexts.noData[language];
  return state === 'notApplicable' ? exportTexts.none[language] : count;
}

function shareValue(row: Figure, language: Language): ExportValue {
  if (row.share !== null) return percentCell(BigInt(row.electronic), BigInt(row.applications));
  if (row.state === 'notReported' || row.state === 'incomplete') return exportTexts.noData[language];
  return exportTexts[row.state === 'notApplicable' ? 'none' : 'noApplications'][language];
}

function boundValue({ electronic, applications, missing, bounds }: Figure, bound: 'lower' | 'upper', language: Language): ExportValue {
  if (bounds) return percentCell(BigInt(electronic + (bound === 'upper' ? bounds.volume : 0)), BigInt(applications + bounds.volume));
  return exportTexts[missing > 0 ? 'noBounds' : 'none'][language];
}

function gapText(target: Figure['target'], language: Language): string {
  if (target?.gapPoints == null) return exportTexts.none[language];
  const points = target.gapPoints.replace('-', '−');
  return language === 'ru' ? points.replace('.', ',') : points;
}

/** Before its date a target is on the way, whatever the figure. */
function metWords({ target, met }: Figure, to: string, language: Language): string {
  if (!target) return exportTexts.none[language];
  if (to < target.dueOn) return exportTexts[met === true ? 'headingThere' : 'heading'][language];
  return exportTexts[met === null ? 'cannotTell' : met ? 'reached' : 'notReached'][language];
}

/** A target as it was set: the column's one decimal would round 62.55 to what is not the target, so a finer one is a text. */
function targetValue(value: string, language: Language): ExportValue {
  const [whole = '', fraction = ''] = value.replace(/(\.\d*?)0+$/, '$1').split('.');
  if (fraction.length > 1) return asSet(value, language);
  return percentCell(BigInt(whole + fraction), fraction === '' ? 100n : 1000n);
}

/** Excel keeps percentages as parts of one. Fifteen digits pass through a float unchanged, so the cell holds them as they were computed. */
function percentCell(part: bigint, whole: bigint): ExportValue {
  const decimal = partOfOne(part, whole);
  return decimal === null ? null : Number(decimal);
}
