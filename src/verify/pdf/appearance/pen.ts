import type { Graph } from '../file/graph.js';
import { ofKind, type PdfValue } from '../syntax/values.js';
import { followedBy, identity, type Matrix, matrixOf } from './matrix.js';

/** Operators that a field of words needs (ISO 32000-2, annex A); with others, such as curves and pictures, anything could be drawn. */
const usual = new Set([
  ...['BMC', 'BDC', 'EMC', 'MP', 'DP', 'q', 'Q', 'cm', 'BT', 'ET'],
  ...['Tc', 'Tw', 'Tz', 'TL', 'Tf', 'Tr', 'Ts', 'Td', 'TD', 'Tm', 'T*', 'Tj', 'TJ', "'", '"'],
  ...['w', 'J', 'j', 'M', 'd', 'i', 'g', 'G', 'rg', 'RG', 'k', 'K', 'm', 'l', 're', 'h', 'n', 'W', 'W*'],
  ...['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'],
]);
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
/** Operators that show words. */
export const showing = new Set(['Tj', 'TJ', "'", '"']);
/** Lines and rectangles of a frame with a shadow; letters could be drawn with more. */
const mostStrokes = 16;

/** In points, of a pushed piece in thousandths of the size. */
const mostSpace = { Tc: 5, Tw: 20, Ts: 5, TJ: 2000 } as const;

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** A rectangle (ISO 32000-2, 7.9.5) with its corners in order; nothing of an extent where it is none. */
export function boxOf(graph: Graph, value: PdfValue | undefined): Box {
  const items = ofKind(graph.resolve(value), 'array')?.items ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = items.map((each) => (typeof each === 'number' ? each : 0));
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Follows where and how something is drawn, operator by operator, and whether that is how a field of words is drawn. */
export function newPen([left, bottom, right, top]: Box) {
  let isStrange = false;
  let strokes = 0;
  let hasShown = false;
  let page: Matrix = identity;
  let line: Matrix = identity;
  let size = 0;
  let lightness = 0;
  const saved: { page: Matrix; lightness: number }[] = [];
  const show = () => {
    const [a, b, , , x, y] = followedBy(line, page);
    const isBeside = x < left - 1 || x > right + 1;
    // Lines below the first may go on where the field ends.
    const isBeyond = !hasShown && (y < bottom - 1 || y > top + 1);
    isStrange ||= isBeside || isBeyond || Math.hypot(a, b) * size < 1 || lightness > 0.85;
    hasShown = true;
  };
  const take = (word: string, numbers: readonly number[]): void => {
    if (!usual.has(word)) isStrange = true;
    if (painting.has(word) && hasShown) isStrange = true;
    if (showing.has(word)) show();
    switch (word) {
      case 'q':
        saved.push({ page, lightness });
        break;
      case 'Q':
        ({ page, lightness } = saved.pop() ?? { page: identity, lightness: 0 });
        break;
      case 'cm':
        page = followedBy(matrixOf(numbers) ?? identity, page);
        break;
      case 'BT':
        line = identity;
        break;
      case 'Tm':
        line = matrixOf(numbers) ?? identity;
        break;
      case 'Td':
      case 'TD':
        line = followedBy([1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0], line);
        break;
      case 'Tf':
        size = Math.abs(numbers[0] ?? 0);
        break;
      case 'Tr':
        isStrange ||= numbers[0] !== 0;
        break;
      case 'Tc':
      case 'Tw':
      case 'Ts':
      case 'TJ':
        // Words that are pushed out of the field.
        isStrange ||= numbers.some((each) => Math.abs(each) > mostSpace[word]);
        break;
      case 'Tz':
        isStrange ||= (numbers[0] ?? 0) < 20;
        break;
      case 'g':
      case 'rg':
        lightness = Math.min(...numbers);
        break;
      case 'k':
        lightness = 1 - Math.min(Math.max(...numbers), 1);
        break;
      case 'l':
      case 're':
        strokes += 1;
        break;
    }
  };
  return { take, isStrange: () => isStrange || strokes > mostStrokes };
}
