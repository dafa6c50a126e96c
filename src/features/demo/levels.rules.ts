import type { Month } from '../../shared/days.ts';
import { drawOf, shuffled } from './random.rules.ts';
import type { Body } from './world.ts';

/** What part of a body's applications comes electronically, in percent of all of them, on average over each year. */
export interface Level {
  readonly in2023: number;
  readonly in2024: number;
}

/** Large municipalities move the region's figure, so the seed does not choose theirs. */
const levelsOfLarge: Readonly<Record<string, number>> = { '25701000': 43.5, '25703000': 52.5, '25714000': 45, '25612000': 37 };

/** The others' levels of 2024, given out by the seed: a quarter of them reach the 50 % of the act, the last one stays at half of it. */
const levelsOfOthers = [61, 58, 56.5, 55, 54, 53, 52.5, 52, 51.5, 51, ...steps(48.2, 29, 27), 24.5];

/** Every body's level by its code, whatever the order of the bodies. */
export function levelsOf(bodies: readonly Body[], seed: number): ReadonlyMap<string, Level> {
  const others = bodies.filter(({ municipality }) => municipality !== undefined && levelsOfLarge[municipality] === undefined);
  const places = shuffled(others, ({ code }) => code, seed, 'level').map(({ code }) => code);
  return new Map(
    bodies.map(({ code, municipality }) => {
      const in2024 =
        municipality === undefined
          ? 44 + 6 * drawOf(seed, 'level', code)
          : (levelsOfLarge[municipality] ?? levelOfPlace(places.indexOf(code)));
      return [code, { in2024, in2023: in2024 * (0.7 + 0.16 * drawOf(seed, 'level of 2023', code)) }];
    }),
  );
}

/** The level of a month: it climbs evenly, and its means over the years are the level's. */
export function levelIn({ in2023, in2024 }: Level, month: Month): number {
  const place = (Number(month.slice(0, 4)) - 2023) * 12 + Number(month.slice(5)) - 1;
  const climb = (in2024 - in2023) / 12;
  return in2023 + climb * (place - 5.5);
}

function levelOfPlace(place: number): number {
  return levelsOfOthers[place] ?? 40;
}

function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
