import type { Graph } from '../file/graph.js';
import { ofKind, type PdfValue } from '../syntax/values.js';
import type { Matrix } from './matrix.js';

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** A rectangle (ISO 32000-2, 7.9.5) with its corners in order; nothing of an extent where it is none. */
export function boxOf(graph: Graph, value: PdfValue | undefined): Box {
  const items = ofKind(graph.resolve(value), 'array')?.items ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = items.map((each) => (typeof each === 'number' ? each : 0));
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** The upright box around two corners that are placed somewhere. */
export function placed([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => [x, y] as const));
  const across = corners.map(([x, y]) => a * x + c * y + e);
  const up = corners.map(([x, y]) => b * x + d * y + f);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}

/** The rectangle with these corners, each a box without extent; nothing where they have another shape. */
export function boxOfCorners(corners: readonly Box[]): Box | undefined {
  const across = corners.map(([x]) => x);
  const up = corners.map(([, y]) => y);
  const box: Box = [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
  const isCorner = ([x, y]: Box) => (x === box[0] || x === box[2]) && (y === box[1] || y === box[3]);
  const isAround = corners.every((each, at) => {
    const next = corners[(at + 1) % corners.length] ?? each;
    return isCorner(each) && (each[0] === next[0] || each[1] === next[1]);
  });
  return isAround && (corners.length === 4 || corners.length === 5) ? box : undefined;
}

export function common(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

export function holds([left, bottom, right, top]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}
