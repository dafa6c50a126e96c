import type { Channel } from '../../shared/channels.ts';
import { addMonths } from '../../shared/days.ts';
import type { Month } from '../../shared/days.ts';
import { demoMonths } from './months.rules.ts';
import { drawOf, shuffled } from './random.rules.ts';
import { volumeOf } from './volume.rules.ts';
import type { Body } from './world.ts';

/** How a body sends its files, the same all along. */
export interface Conduct {
  readonly form: 'utf8' | 'windows1251' | 'workbook';
  /** Its files hold a column of the ЕПГУ too, by its own count, which is not the portal's. */
  readonly copiesPortal: boolean;
  /** The last month it sent anything for; undefined: it still does. */
  readonly lastMonth: Month | undefined;
}

/** What became of a body's file for a month. */
export type Fate =
  /** It never came. */
  | 'never'
  | 'accepted'
  /** It came, and later another with some counts corrected. */
  | 'corrected'
  /** It had an error and was returned; mended, it came again. */
  | 'mended'
  /** It had an error, was returned, and nothing came since. */
  | 'returned';

/** Every body's conduct by its code. Of the small municipalities three fell silent before the end of 2024. */
export function conductsOf(bodies: readonly Body[], seed: number): ReadonlyMap<string, Conduct> {
  const inOrderOf = (words: string) => shuffled(bodies, ({ code }) => code, seed, words).map(({ code }) => code);
  const small = new Set(
    bodies.filter(({ municipality, population }) => municipality !== undefined && population < 60).map(({ code }) => code),
  );
  const silent = inOrderOf('silent').filter((code) => small.has(code));
  const forms = inOrderOf('form');
  const copying = new Set(inOrderOf('copies').slice(0, 10));
  return new Map(
    bodies.map(({ code }) => [
      code,
      { form: formAt(forms.indexOf(code)), copiesPortal: copying.has(code), lastMonth: lastMonths[silent.indexOf(code)] },
    ]),
  );
}

const lastMonths: readonly Month[] = ['2024-08', '2024-09', '2024-10'];

function formAt(place: number): Conduct['form'] {
  if (place < 8) return 'workbook';
  return place < 18 ? 'windows1251' : 'utf8';
}

/** The body's file of the month. */
export function fateOf(seed: number, body: Body, conduct: Conduct, month: Month): Fate {
  if (conduct.lastMonth !== undefined && month > conduct.lastMonth) return 'never';
  const gap = gapOf(seed, body, conduct, month);
  if (gap === 'never' || gap === 'returned') return gap;
  const draw = drawOf(seed, body.code, month, 'fate');
  if (draw < 0.014) return 'mended';
  return draw < 0.045 ? 'corrected' : 'accepted';
}

/** Now and then a body does not know how many came by telephone, and says so. */
export function uncountedIn(seed: number, body: Body, conduct: Conduct, month: Month): Channel | undefined {
  return gapOf(seed, body, conduct, month) === 'uncounted' ? 'phone' : undefined;
}

type Gap = 'never' | 'returned' | 'uncounted';

/**
 * What a body does not tell of a month. What is missing shows as an interval only where the same months of the year before, or the month before, are
 * known: so the very first month came from everybody, no gap follows another or falls on the same month of the next year, and whoever fell silent in 2024
 * had told of the same months of 2023. The largest bodies tell everything: without one of them no figure of the region could be believed.
 */
function gapOf(seed: number, body: Body, { lastMonth }: Conduct, month: Month): Gap | undefined {
  const isCompared = lastMonth !== undefined && month > addMonths(lastMonth, -12) && month < '2024-01';
  const mustTell = month === demoMonths[0] || isCompared || volumeOf(body) >= 12_000;
  const isNearAnother = [1, 12].some((months) => gapDrawn(seed, body, addMonths(month, -months)) !== undefined);
  return mustTell || isNearAnother ? undefined : gapDrawn(seed, body, month);
}

function gapDrawn(seed: number, body: Body, month: Month): Gap | undefined {
  const draw = drawOf(seed, body.code, month, 'gap');
  if (draw < 0.045) return 'never';
  if (draw < 0.052) return 'returned';
  return draw < 0.07 ? 'uncounted' : undefined;
}

/** In one month of 2023 the МФЦ's extract did not hold some bodies at all. */
export function leftOutByMfc(bodies: readonly Body[], seed: number): { readonly month: Month; readonly bodies: ReadonlySet<string> } {
  const month = `2023-0${3 + Math.floor(drawOf(seed, 'month left out by the МФЦ') * 7)}`;
  const municipal = bodies.filter(({ municipality, population }) => municipality !== undefined && population < 100);
  return {
    month,
    bodies: new Set(
      shuffled(municipal, ({ code }) => code, seed, 'left out by the МФЦ')
        .slice(0, 5)
        .map(({ code }) => code),
    ),
  };
}
