import { describe, expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';
import { drawShapes, type Boundary } from './shapes.ts';

/** A square of degrees with its south-western corner at the place, and squares cut out of it. */
function square(oktmo: string, west: number, south: number, size: number, holes: number[][][] = []): Boundary {
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ];
  return { type: 'Feature', properties: { oktmo, name: oktmo }, geometry: { type: 'Polygon', coordinates: [ring, ...holes] } };
}

describe('drawing', () => {
  test('fills the width, north upwards, largest shape first', () => {
    const { shapes, height } = drawShapes([square('small', 100, 50, 1), square('large', 101, 51, 4)], 300);
    expect(shapes.map(({ code }) => code)).toEqual(['large', 'small']);
    const [large, small] = shapes;
    expect(large?.middle[1]).toBeLessThan(small?.middle[1] ?? 0);
    expect(height).toBeGreaterThan(300);
  });

  test('equal areas are drawn equal, however far north', () => {
    const south = square('south', 100, 50, 1);
    // A degree of longitude at 64° is shorter by cos 64° / cos 50°: the box is widened by as much.
    const wide = 1 * ((Math.sin(rad(51)) - Math.sin(rad(50))) / (Math.sin(rad(65)) - Math.sin(rad(64))));
    const north: Boundary = {
      ...square('north', 100, 64, 1),
      geometry: { type: 'Polygon', coordinates: [parallels(100, 100 + wide, 64, 65)] },
    };
    const south2 = { ...south, geometry: { type: 'Polygon' as const, coordinates: [parallels(100, 101, 50, 51)] } };
    const areas = drawShapes([south2, north], 300).shapes.map(({ area }) => area);
    expect((areas[0] ?? 0) / (areas[1] ?? 1)).toBeCloseTo(1, 2);
  });

  test('a number stands beside a hole, not over it, and not at all where it does not fit', () => {
    const hole = [
      [102.3, 52.3],
      [102.6, 52.3],
      [102.6, 52.6],
      [102.3, 52.6],
    ];
    const { shapes } = drawShapes([square('holed', 100, 50, 5, [hole]), square('town', 102.3, 52.3, 0.3)], 300);
    const holed = shapes.find(({ code }) => code === 'holed');
    const town = shapes.find(({ code }) => code === 'town');
    expect(town?.spots).toEqual({ 4: undefined, 5: undefined });
    const [x, y] = holed?.spots[5] ?? [0, 0];
    const [tx, ty] = town?.middle ?? [0, 0];
    expect(Math.abs(x - tx) > 14 || Math.abs(y - ty) > 5.5).toBe(true);
  });

  test('nothing to draw is nothing', () => {
    expect(drawShapes([], 300)).toEqual({ shapes: [], height: 0 });
  });
});

describe('walking by arrows', () => {
  const { shapes } = drawShapes(
    [square('west', 100, 52, 1), square('middle', 102, 52, 1), square('east', 104, 52, 1), square('north', 102, 54, 1)],
    300,
  );
  test.each([
    ['ArrowLeft', 'west'],
    ['ArrowRight', 'east'],
    ['ArrowUp', 'north'],
    ['ArrowDown', undefined],
  ] as const)('%s from the middle comes to %s', (key, code) => {
    expect(neighbour(shapes, 'middle', key)?.code).toBe(code);
  });
});

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** A box between two parallels with enough points for them to be arcs. */
function parallels(west: number, east: number, south: number, north: number): number[][] {
  const steps = Array.from({ length: 21 }, (_, index) => west + ((east - west) * index) / 20);
  return [...steps.map((x) => [x, south]), ...steps.toReversed().map((x) => [x, north])];
}
