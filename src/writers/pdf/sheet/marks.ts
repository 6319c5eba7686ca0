import { statusColours } from '../../../brand/index.js';
import type { BrandColours } from '../../../model/index.js';
import type { Mark } from '../../sheet.js';
import type { DrawingContent, Vector } from '../content.js';

/** Colours of a shape: of what it is filled with, and of what is drawn on it. */
interface Inks {
  readonly ground: string;
  readonly sign: string;
}

export function inksOf(mark: Mark, { muted }: BrandColours): Inks {
  const { on } = statusColours;
  return { ground: mark === 'note' ? muted : statusColours[mark], sign: on };
}

/**
 * The shape of a mark. The word beside it says the same, so it says nothing to who hears the page.
 *
 * @param size In points.
 */
export function markShape(mark: Mark, size: number, { ground, sign }: Inks): DrawingContent {
  const unit = size / 20;
  const stroke = (x1: number, y1: number, x2: number, y2: number): Vector => ({
    type: 'line',
    lineWidth: 2.4 * unit,
    lineColor: sign,
    lineCap: 'round',
    x1: x1 * unit,
    y1: y1 * unit,
    x2: x2 * unit,
    y2: y2 * unit,
  });
  const shape = (...points: readonly (readonly [number, number])[]): Vector => ({
    type: 'polyline',
    points: points.map(([x, y]) => ({ x: x * unit, y: y * unit })),
    closePath: true,
    color: ground,
  });
  const disc = (x: number, y: number, radius: number, color: string): Vector => ({
    type: 'ellipse',
    x: x * unit,
    y: y * unit,
    r1: radius * unit,
    r2: radius * unit,
    color,
  });
  switch (mark) {
    case 'good':
      return { canvas: [disc(10, 10, 10, ground), stroke(5.6, 10.4, 8.7, 13.5), stroke(8.7, 13.5, 14.6, 7)] };
    case 'caution':
      return {
        canvas: [shape([10, 0.6], [20.6, 19], [-0.6, 19]), stroke(10, 7, 10, 12), disc(10, 15.8, 1.35, sign)],
      };
    case 'bad':
      return {
        canvas: [
          shape([5.9, 0], [14.1, 0], [20, 5.9], [20, 14.1], [14.1, 20], [5.9, 20], [0, 14.1], [0, 5.9]),
          stroke(6.4, 6.4, 13.6, 13.6),
          stroke(13.6, 6.4, 6.4, 13.6),
        ],
      };
    case 'note':
      return { canvas: [disc(10, 10, 10, ground), stroke(10, 10, 10, 14.4), disc(10, 5.9, 1.35, sign)] };
    default:
      return mark satisfies never;
  }
}
