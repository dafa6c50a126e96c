import { firstDayOfMonth, lastDayOfMonth } from '../../shared/days.ts';
import type { Day, Month } from '../../shared/days.ts';
import { applicationsOf } from './applications.rules.ts';
import type { Applications } from './applications.rules.ts';
import { bodyReport } from './body-report.rules.ts';
import type { Version } from './body-report.rules.ts';
import { conductsOf, fateOf, leftOutByMfc } from './conduct.rules.ts';
import type { Conduct } from './conduct.rules.ts';
import { bodyFile } from './files/body-file.ts';
import { mfcFile } from './files/mfc-file.ts';
import { portalFile } from './files/portal-file.ts';
import { levelsOf } from './levels.rules.ts';
import { demoMonths } from './months.rules.ts';
import { volumeOf } from './volume.rules.ts';
import type { Body, World } from './world.ts';

/** One file of the demo on its way to intake. */
export interface PlannedFile {
  readonly name: string;
  readonly profile: 'epgu-statistics' | 'mfc-extract' | 'svedeniya-wide';
  readonly source: 'epgu' | 'mfc' | 'bodies';
  readonly month: Month;
  /** undefined: an addition. */
  readonly full: { readonly from: Day; readonly to: Day; readonly authorities: readonly string[] } | undefined;
  /** It has an error and is to be returned. */
  readonly isWrong: boolean;
  /** Made when its turn comes: all of them together would be some 30 MB and a second of work. */
  readonly bytes: () => Promise<Uint8Array>;
}

export interface PlanOptions {
  readonly seed: number;
  /** A smaller demo: only these months and only the bodies with these codes. */
  readonly months?: readonly Month[] | undefined;
  readonly bodies?: readonly string[] | undefined;
}

/**
 * All files of the demo in the order they come: the newest month first; within it the portal's, the МФЦ's, those of bodies with the largest first, and
 * last the corrections and mended files of that month.
 */
export function planOf(world: World, { seed, months = demoMonths, bodies }: PlanOptions): PlannedFile[] {
  const levels = levelsOf(world.bodies, seed);
  const conducts = conductsOf(world.bodies, seed);
  const leftOut = leftOutByMfc(world.bodies, seed);
  const chosen = world.bodies
    .filter(({ code }) => !bodies || bodies.includes(code))
    .toSorted((one, other) => volumeOf(other) - volumeOf(one));
  const applications = (body: Body, month: Month): Applications[] => {
    const level = levels.get(body.code);
    return level ? applicationsOf(seed, body, level, month) : [];
  };
  const ofAll = (all: readonly Body[], month: Month) => all.map((body) => ({ body, applications: applications(body, month) }));

  return months
    .toSorted()
    .toReversed()
    .flatMap((month): PlannedFile[] => {
      const served = chosen.filter(
        (body) => body.cards.some(({ throughMfc }) => throughMfc) && !(month === leftOut.month && leftOut.bodies.has(body.code)),
      );
      const reported = chosen
        .map((body) => ({ body, conduct: conducts.get(body.code) }))
        .flatMap(({ body, conduct }) => (conduct ? filesOf(body, conduct, month) : []));
      return [
        {
          name: `ЕПГУ ${month} (имитация).csv`,
          profile: 'epgu-statistics',
          source: 'epgu',
          ...extract(month, chosen),
          bytes: async () => portalFile(seed, month, ofAll(chosen, month)),
        },
        {
          name: `МФЦ ${month} (имитация).csv`,
          profile: 'mfc-extract',
          source: 'mfc',
          ...extract(month, served),
          bytes: async () => mfcFile(month, ofAll(served, month)),
        },
        ...reported.filter(({ isLater }) => !isLater).map(({ file }) => file),
        ...reported.filter(({ isLater }) => isLater).map(({ file }) => file),
      ];
    });

  function filesOf(body: Body, conduct: Conduct, month: Month): { file: PlannedFile; isLater: boolean }[] {
    const make = (version: Version, words: string, isLater = false) => ({ file: fileOf(body, conduct, month, version, words), isLater });
    switch (fateOf(seed, body, conduct, month)) {
      case 'never':
        return [];
      case 'accepted':
        return [make('true', '')];
      case 'corrected':
        return [make('first', ''), make('true', 'уточнено, ', true)];
      case 'mended':
        return [make('wrong', ''), make('true', 'исправлено, ', true)];
      case 'returned':
        return [make('wrong', '')];
    }
  }

  function fileOf(body: Body, conduct: Conduct, month: Month, version: Version, words: string): PlannedFile {
    return {
      name: `${body.shortName} ${month} (${words}имитация).${conduct.form === 'workbook' ? 'xlsx' : 'csv'}`,
      profile: 'svedeniya-wide',
      source: 'bodies',
      month,
      full: undefined,
      isWrong: version === 'wrong',
      bytes: () => bodyFile(bodyReport(seed, { body, month, applications: applications(body, month), conduct, version }), conduct.form),
    };
  }
}

/** Extracts speak for their whole month and all their bodies: no line in them is a known zero. */
function extract(month: Month, bodies: readonly Body[]): Pick<PlannedFile, 'month' | 'full' | 'isWrong'> {
  const full = { from: firstDayOfMonth(month), to: lastDayOfMonth(month), authorities: bodies.map(({ code }) => code) };
  return { month, full, isWrong: false };
}
