import type { Channel } from '../../shared/channels.ts';
import type { Month } from '../../shared/days.ts';
import type { Applications } from './applications.rules.ts';
import { uncountedIn } from './conduct.rules.ts';
import type { Conduct } from './conduct.rules.ts';
import { randomOf, wholeOf } from './random.rules.ts';
import type { Body, Card } from './world.ts';

/** A body's file of a month as it stands: columns of channels, a line a service. */
export interface BodyReport {
  readonly body: Body;
  readonly month: Month;
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly ReportLine[];
}

export interface ReportColumn {
  readonly channel: Channel;
  readonly header: string;
}

export interface ReportLine {
  readonly card: Card;
  /** By column; texts are marks and slips. */
  readonly cells: readonly (number | string)[];
}

/** `true`: what stands in the end. `first`: what the body told before it corrected itself. `wrong`: the same with a slip that returns the file. */
export type Version = 'true' | 'first' | 'wrong';

const ownChannels: readonly Channel[] = ['office', 'post', 'rpgu', 'site', 'phone', 'other'];

const headers: Readonly<Record<Channel, string>> = {
  epgu: 'через ЕПГУ',
  rpgu: 'через РПГУ',
  mfc: 'через МФЦ',
  office: 'лично в орган',
  post: 'почтой',
  phone: 'по телефону',
  site: 'через официальный сайт',
  other: 'иным способом',
};

/** What a body tells of a month's applications; counts of the portal's and the МФЦ's own are theirs to tell. */
export function bodyReport(
  seed: number,
  {
    body,
    month,
    applications,
    conduct,
    version,
  }: { body: Body; month: Month; applications: readonly Applications[]; conduct: Conduct; version: Version },
): BodyReport {
  const channels: Channel[] = conduct.copiesPortal ? ['epgu', ...ownChannels] : [...ownChannels];
  const uncounted = uncountedIn(seed, body, conduct, month);
  const lines = applications.map(({ card, counts }): ReportLine => {
    const random = randomOf(seed, body.code, card.service, month, 'report');
    const cells = channels.map((channel) => {
      if (channel === uncounted) return 'НД';
      if (channel === 'epgu') return ownCopy(counts.epgu, card, month, random);
      return version === 'first' && random() < 0.15 ? miscounted(counts[channel], random) : counts[channel];
    });
    return { card, cells };
  });
  const columns = channels.map((channel) => ({ channel, header: headers[channel] }));
  const report = { body, month, columns, lines };
  return version === 'wrong' ? withSlip(seed, report) : report;
}

/** A body counts by its own day and its own idea of an application, so its number is near the portal's and rarely equal. */
function ownCopy(count: number, card: Card, month: Month, random: () => number): number | string {
  if (card.onPortalSince === undefined || card.onPortalSince.slice(0, 7) > month) return 'х';
  return wholeOf(count * (0.86 + 0.22 * random()), random);
}

function miscounted(count: number, random: () => number): number {
  return Math.floor(count * (0.5 + 0.9 * random())) + Math.floor(random() * 2);
}

const badCounts = ['1О', '12,5', '-3', 'много'];

/** A misspelt channel over a column, or a count that is no number. */
function withSlip(seed: number, report: BodyReport): BodyReport {
  const random = randomOf(seed, report.body.code, report.month, 'slip');
  if (random() < 0.4) {
    return { ...report, columns: report.columns.map((each) => (each.channel === 'post' ? { ...each, header: 'поччтой' } : each)) };
  }
  const at = Math.floor(random() * report.lines.length);
  const slip = badCounts[Math.floor(random() * badCounts.length)] ?? 'много';
  const office = report.columns.findIndex(({ channel }) => channel === 'office');
  return {
    ...report,
    lines: report.lines.map((line, index) => (index === at ? { ...line, cells: line.cells.with(office, slip) } : line)),
  };
}
