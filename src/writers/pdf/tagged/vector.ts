import { colourOperator, decimal } from '../operators.js';
import type { PlacedVector } from './pdfmake.js';

/**
 * A vector as operators, where it is one that this writer makes: pdfmake sets all of its properties for each, in a
 * dozen calls.
 */
export function vectorOperators(vector: PlacedVector): string | undefined {
  const { color, lineColor, lineWidth = 1, dash, lineCap } = vector;
  const path = pathOf(vector);
  const isPlain = [color, lineColor].every((colour) => colour === undefined || isHexadecimal(colour));
  if (path === undefined || !isPlain || (color === undefined && lineColor === undefined)) return undefined;
  const own = [
    ...(dash === undefined ? [] : [`[${dash.length} ${dash.space}] 0 d`]),
    ...(lineCap === 'round' ? ['1 J'] : []),
  ];
  const drawing = [
    ...own,
    ...(lineColor === undefined ? [] : [`${decimal(lineWidth || 1)} w`, colourOperator(lineColor, 'stroke')]),
    ...(color === undefined ? [] : [colourOperator(color, 'fill')]),
    path,
    color === undefined ? 'S' : lineColor === undefined ? 'f' : 'B',
  ];
  return (own.length > 0 ? ['q', ...drawing, 'Q'] : drawing).join('\n');
}

function pathOf({
  type,
  x = 0,
  y = 0,
  w = 0,
  h = 0,
  x1 = 0,
  y1 = 0,
  x2 = 0,
  y2 = 0,
  r1 = 0,
  r2 = 0,
}: PlacedVector) {
  switch (type) {
    case 'line':
      return `${point(x1, y1)} m ${point(x2, y2)} l`;
    case 'rect':
      return `${point(x, y)} ${point(w, h)} re`;
    case 'ellipse':
      return ellipse(x, y, r1, r2);
    default:
      return undefined;
  }
}

/** Four curves, each of which goes a quarter of the way round. */
function ellipse(x: number, y: number, rx: number, ry: number): string {
  const [cx, cy] = [rx * controlPoint, ry * controlPoint];
  return [
    `${point(x - rx, y)} m`,
    `${point(x - rx, y - cy)} ${point(x - cx, y - ry)} ${point(x, y - ry)} c`,
    `${point(x + cx, y - ry)} ${point(x + rx, y - cy)} ${point(x + rx, y)} c`,
    `${point(x + rx, y + cy)} ${point(x + cx, y + ry)} ${point(x, y + ry)} c`,
    `${point(x - cx, y + ry)} ${point(x - rx, y + cy)} ${point(x - rx, y)} c`,
    'h',
  ].join(' ');
}

/** Where the control points of a quarter circle of radius one are. */
const controlPoint = (4 / 3) * (Math.SQRT2 - 1);

function point(x: number, y: number): string {
  return `${decimal(x)} ${decimal(y)}`;
}

function isHexadecimal(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour);
}
