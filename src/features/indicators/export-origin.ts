import type { ExportSheet } from '../../platform/tables/write-workbook.ts';
import { dayForEye } from '../../shared/for-eye.ts';
import type { Language } from '../../shared/texts.ts';
import { channelTitles } from '../../shared/channels.ts';
import { exportTexts, keyTitles } from './export.texts.ts';
import type { Selection } from './indicators.contract.ts';
import type { Reckoning } from './reckon.ts';

/** Where the rows come from: as known when, counted how, of what, and what is missing. */
export function originSheet(reckoning: Reckoning, selection: Selection, rows: number, language: Language): ExportSheet {
  const { asked, method, snapshot, assessment } = reckoning;
  const said = (name: keyof typeof exportTexts): string => exportTexts[name][language];
  const missing = assessment.answered.flatMap((each) => each.missing);
  const because = (reason: string): number => missing.filter((each) => each.reason === reason).length;
  const day = (text: string): string => dayForEye(text, language);
  return {
    name: said('origin'),
    columns: [
      { header: said('what'), kind: 'text', width: 44 },
      { header: said('value'), kind: 'text', width: 90 },
    ],
    rows: [
      [said('indicator'), exportTexts.title[language].split(', {')[0] ?? ''],
      [said('reading'), said('readingOurs')],
      [said('period'), `${day(asked.period.from)} – ${day(asked.period.to)}`],
      [said('asOf'), instantForEye(asked.asOf, snapshot.region?.timeZone, language)],
      [said('decision'), asked.decision],
      [said('method'), `${method.id}. ${method.title}`],
      [said('citation'), method.citation ?? said('notLoaded')],
      [said('structure'), said(asked.structure === 'now' ? 'structureNow' : 'structureThen')],
      [said('selected'), selectedWords(selection, language)],
      [said('rows'), rows],
      [said('missingNotReported'), because('notReported')],
      [said('missingMarked'), because('markedNotReported')],
      [said('missingCrosses'), because('crossesEdge')],
      ...(asked.simulated ? [[said('simulated'), '']] : []),
    ],
  };
}

/** An instant in the region's own time: «22.11.2026 21:34 (Asia/Irkutsk)». */
export function instantForEye(instant: string, timeZone: string | undefined, language: Language): string {
  const zone = timeZone ?? 'UTC';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${dayForEye(`${part('year')}-${part('month')}-${part('day')}`, language)} ${part('hour')}:${part('minute')} (${zone})`;
}

function selectedWords({ service, authority, municipality, channel }: Selection, language: Language): string {
  const chosen = { service, authority, municipality, channel: channel.map((each) => channelTitles[each][language]) };
  const words = Object.entries(chosen).filter(([, values]) => values.length > 0);
  if (words.length === 0) return exportTexts.everything[language];
  return words.map(([key, values]) => `${keyTitles[key as keyof typeof chosen][language]}: ${values.join(', ')}`).join('; ');
}
