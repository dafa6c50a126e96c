import type { Shape } from './shapes.ts';

export const directions = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const;
export type Direction = keyof typeof directions;

/** The nearest shape in a direction, by what lies ahead more than aside; the first shape when none is left yet. */
export function neighbour(shapes: readonly Shape[], code: string | undefined, key: Direction): Shape | undefined {
  const here = shapes.find((each) => each.code === code);
  if (here === undefined) return shapes[0];
  const [dx, dy] = directions[key];
  const cost = ({ middle }: Shape): number => {
    const [x, y] = [middle[0] - here.middle[0], middle[1] - here.middle[1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return ahead <= 0 || aside > 2 * ahead ? Infinity : ahead + 2 * aside;
  };
  const nearest = shapes.filter((each) => cost(each) < Infinity).toSorted((a, b) => cost(a) - cost(b));
  return nearest[0];
}
