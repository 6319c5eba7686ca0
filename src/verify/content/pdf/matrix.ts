/** ISO 32000-2, 8.3.4: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What is placed by `inner` within what is placed by `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a box that is placed somewhere. */
export function boxAround(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [
    placed(matrix, left, bottom),
    placed(matrix, right, bottom),
    placed(matrix, left, top),
    placed(matrix, right, top),
  ];
  const across = corners.map(([x]) => x);
  const up = corners.map(([, y]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}

export function common(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/** Whether a point is in a box, or no further beside it than the tolerance. */
export function holds([left, bottom, right, top]: Box, x: number, y: number, tolerance = 0): boolean {
  return x >= left - tolerance && x <= right + tolerance && y >= bottom - tolerance && y <= top + tolerance;
}

export function areaOf([left, bottom, right, top]: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}

/** Six numbers of what a library gives; nothing where it is none. */
export function matrixOf(value: unknown): Matrix | undefined {
  const [a, b, c, d, e, f] = numbersIn(value);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

export function boxOf(value: unknown): Box | undefined {
  const [left, bottom, right, top] = numbersIn(value);
  if (left === undefined || bottom === undefined || right === undefined) return undefined;
  return top === undefined ? undefined : [left, bottom, right, top];
}

export function numbersIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'number');
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}
