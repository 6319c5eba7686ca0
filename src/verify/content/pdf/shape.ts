import { areaOf, type Box, numbersIn } from './matrix.js';

type Point = readonly [number, number];

/** Part of the box around it that a shape fills, from which on it is as good as the box: with rounded corners, with points on its sides. */
const nearlyAll = 0.9;

/** The rectangles that a path consists of, as far as none lies in another one: then it could be a frame around what is seen. */
export function rectanglesIn(data: unknown): readonly Box[] {
  const parts = partsOf(data).map((points) => ({ points, box: boxOf(points) }));
  return parts.flatMap(({ points, box }, at) => {
    const isNested = parts.some(
      (other, place) => place !== at && (lies(other.box, box) || lies(box, other.box)),
    );
    const isSolid = areaOf(box) > 0 && Math.abs(signedArea(points)) >= nearlyAll * areaOf(box);
    return isSolid && !isNested ? [box] : [];
  });
}

/** How many coordinates a command of the library has: moves, lines, curves of two kinds, closes. */
const coordinates = [2, 2, 6, 4, 0];

/** The corners of each part of a path; of a curve where it ends. */
function partsOf(data: unknown): readonly (readonly Point[])[] {
  const numbers = Array.isArray(data) ? numbersIn(data[0]) : [];
  const parts: Point[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const command = numbers[at] ?? 4;
    const length = coordinates[command] ?? 0;
    if (command === 0) parts.push([]);
    if (length > 0) {
      const point: Point = [numbers[at + length - 1] ?? 0, numbers[at + length] ?? 0];
      parts.at(-1)?.push(point);
    }
    at += 1 + length;
  }
  return parts.filter((points) => points.length > 2);
}

function boxOf(points: readonly Point[]): Box {
  const across = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}

/** Gauss's formula. */
function signedArea(points: readonly Point[]): number {
  const twice = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice / 2;
}

function lies(one: Box, other: Box): boolean {
  return one[0] >= other[0] && one[1] >= other[1] && one[2] <= other[2] && one[3] <= other[3];
}
