import type { Month } from '../../shared/days.ts';

/** How applications are spread over a year, January to December; any scale, read against its own mean. January is short everywhere. */
const shapes = {
  even: [78, 98, 106, 105, 98, 100, 97, 99, 105, 108, 104, 102],
  childcare: [75, 95, 110, 125, 130, 120, 95, 100, 105, 90, 80, 75],
  /** Enrolment opens on 1 April for the children of the neighbourhood, on 6 July for all others. */
  school: [15, 12, 60, 520, 95, 70, 130, 165, 50, 25, 18, 15],
  autumn: [60, 70, 70, 65, 60, 55, 60, 160, 330, 140, 80, 50],
  /** Places in summer camps are asked for in spring. */
  camp: [15, 60, 190, 330, 300, 170, 70, 20, 10, 10, 12, 13],
  college: [3, 4, 5, 10, 30, 330, 420, 340, 30, 10, 8, 5],
  building: [55, 70, 90, 110, 130, 135, 130, 125, 120, 100, 75, 60],
  hunting: [40, 50, 90, 110, 60, 50, 100, 250, 190, 130, 80, 50],
} as const;

export type Season = keyof typeof shapes;

export function isSeason(name: string): name is Season {
  return name in shapes;
}

/** The month's part of a year's applications, where an even twelfth is 1. */
export function seasonOf(season: Season, month: Month): number {
  const shape = shapes[season];
  const mean = shape.reduce((sum, each) => sum + each, 0) / shape.length;
  return (shape[Number(month.slice(5)) - 1] ?? 0) / mean;
}
