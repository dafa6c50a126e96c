import type { readBoundaries } from '../../../src/features/registry/readings.contract.ts';
import type { OutputOf } from '../../../src/shared/contract.ts';
import { equalArea, fitWidth, type Point } from './projection.ts';

/** One municipality of the registry's GeoJSON. */
export type Boundary = OutputOf<typeof readBoundaries>['features'][number];

/** A municipality ready to be drawn. */
export interface Shape {
  code: string;
  name: string;
  path: string;
  middle: Point;
  /** Where a number of so many characters stands wholly inside; undefined when it does not fit. */
  spots: Readonly<Record<4 | 5, Point | undefined>>;
  /** Flat area; small shapes are drawn last, so that a town inside a district can be pressed. */
  area: number;
}

/** Half the size of a printed number, such as `−12,4`, in the map's units. */
const halfHeight = 5.5;
const halfWidths = { 4: 11, 5: 14 };

/** Projects boundaries into a map of the given width. Shapes come largest first. */
export function drawShapes(boundaries: readonly Boundary[], width: number): { shapes: Shape[]; height: number } {
  const outlines = boundaries.map(({ properties, geometry }) => ({
    ...properties,
    // The contract leaves coordinates to GeoJSON (RFC 7946): rings of points, or polygons of rings.
    polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Point[][][],
  }));
  const places = outlines.flatMap(({ polygons }) => polygons.flat(2));
  if (places.length === 0) return { shapes: [], height: 0 };
  const project = equalArea(boxOf(places));
  const { place, height } = fitWidth(places.map(project), width);
  const flat = (polygon: Point[][]): Point[][] => polygon.map((ring) => ring.map((point) => place(project(point))));
  const shapes = outlines.map(({ oktmo, name, polygons }) => shapeOf(oktmo, name, polygons.map(flat)));
  return { shapes: shapes.toSorted((a, b) => b.area - a.area), height };
}

function shapeOf(code: string, name: string, polygons: Point[][][]): Shape {
  const [main = []] = polygons.toSorted((a, b) => areaOf(b[0]) - areaOf(a[0]));
  return {
    code,
    name,
    path: polygons.flat().map(pathOf).join(''),
    middle: middleOf(main[0] ?? []),
    spots: { 4: placeLabel(main, halfWidths[4]), 5: placeLabel(main, halfWidths[5]) },
    area: areaOf(main[0]),
  };
}

/** The spot nearest to the middle where a number stands wholly inside. */
function placeLabel(polygon: Point[][], halfWidth: number): Point | undefined {
  const outer = polygon[0] ?? [];
  const middle = middleOf(outer);
  const { south, north } = boxOf(outer);
  const lines = [middle[1], ...Array.from({ length: 24 }, (_, index) => south + ((north - south) * (index + 0.5)) / 24)];
  const spots = lines.flatMap((y) =>
    roomsAt(polygon, y)
      .filter(({ left, right }) => right - left >= 2 * halfWidth)
      .flatMap(({ left, right }) => {
        const [least, most] = [left + halfWidth, right - halfWidth];
        return [Math.min(Math.max(middle[0], least), most), least, most].map((x): Point => [x, y]);
      }),
  );
  const far = ([x, y]: Point): number => (x - middle[0]) ** 2 + (y - middle[1]) ** 2;
  return spots.toSorted((one, other) => far(one) - far(other)).find((spot) => isClear(spot, halfWidth, polygon));
}

/** No point of the boundary within: a small town's hole or the tip of a bay may lie between the lines looked at. */
function isClear([x, y]: Point, halfWidth: number, polygon: Point[][]): boolean {
  return !polygon.some((ring) => ring.some(([px, py]) => Math.abs(px - x) < halfWidth && Math.abs(py - y) < halfHeight));
}

interface Span {
  left: number;
  right: number;
}

/** Where the inside is free over the whole height of a number whose middle line is y. */
function roomsAt(polygon: Point[][], y: number): Span[] {
  const [top, line, bottom] = [y - halfHeight, y, y + halfHeight].map((each) => spansAt(polygon, each));
  return inBoth(inBoth(top ?? [], line ?? []), bottom ?? []);
}

/** Stretches of a horizontal line that lie inside, by the even-odd rule over all rings, so that holes are outside. */
function spansAt(polygon: Point[][], y: number): Span[] {
  const crossings = polygon.flatMap((ring) =>
    ring.flatMap(([x2, y2], index) => {
      const [x1, y1] = ring.at(index - 1) ?? [x2, y2];
      return y1 > y === y2 > y ? [] : [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)];
    }),
  );
  const sorted = crossings.toSorted((one, other) => one - other);
  return sorted.flatMap((left, index) => (index % 2 === 0 ? [{ left, right: sorted[index + 1] ?? left }] : []));
}

function inBoth(some: Span[], others: Span[]): Span[] {
  return some.flatMap((one) =>
    others
      .map((other) => ({ left: Math.max(one.left, other.left), right: Math.min(one.right, other.right) }))
      .filter(({ left, right }) => left < right),
  );
}

function pathOf(ring: Point[]): string {
  return `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
}

function areaOf(ring: Point[] = []): number {
  return Math.abs(crosses(ring).reduce((sum, { cross }) => sum + cross, 0)) / 2;
}

/** The centre of gravity. */
function middleOf(ring: Point[]): Point {
  const parts = crosses(ring);
  const doubled = parts.reduce((sum, { cross }) => sum + cross, 0);
  if (doubled === 0) return ring[0] ?? [0, 0];
  const along = (axis: 0 | 1): number =>
    parts.reduce((sum, { from, to, cross }) => sum + (from[axis] + to[axis]) * cross, 0) / (3 * doubled);
  return [along(0), along(1)];
}

function crosses(ring: Point[]): { from: Point; to: Point; cross: number }[] {
  return ring.map((to, index) => {
    const from = ring.at(index - 1) ?? to;
    return { from, to, cross: from[0] * to[1] - to[0] * from[1] };
  });
}

function boxOf(points: readonly Point[]): { west: number; east: number; south: number; north: number } {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}
