export type Point = readonly [x: number, y: number];

/** Turns [longitude, latitude] in degrees into flat coordinates, y downwards, in no particular unit. */
export type Projection = (place: Point) => Point;

/**
 * Albers' equal-area conic projection over the given box: areas of northern and southern districts compare, which Mercator's at
 * 64° do not. The standard parallels stand a sixth of the height inside (Kavraisky's rule of thumb).
 */
export function equalArea(box: { west: number; east: number; south: number; north: number }): Projection {
  const inset = (box.north - box.south) / 6;
  const south = radians(box.south + inset);
  const north = radians(box.north - inset);
  const middle = radians((box.west + box.east) / 2);
  const n = (Math.sin(south) + Math.sin(north)) / 2 || 1e-6;
  const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
  const radius = (latitude: number): number => Math.sqrt(Math.max(0, c - 2 * n * Math.sin(latitude))) / n;
  return ([longitude, latitude]) => {
    const angle = n * (radians(longitude) - middle);
    const r = radius(radians(latitude));
    return [r * Math.sin(angle), -(radius(0) - r * Math.cos(angle))];
  };
}

/** Scales and moves points so that they fill a width; gives the height they then take. */
export function fitWidth(points: readonly Point[], width: number): { place: (point: Point) => Point; height: number } {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  const scale = width / Math.max(right - left, 1e-9);
  return { place: ([x, y]) => [(x - left) * scale, (y - top) * scale], height: (bottom - top) * scale };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

// Spreading a whole coastline into Math.min would overflow the stack.
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
