import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Brand, BrandColours } from '../model/index.js';

/** WCAG 2.2, success criterion 1.4.3 (AA), for text below 18 points. */
const leastRatio = 4.5;

const paper = '#FFFFFF';

/**
 * Contrast of two colours, 1 (the same) to 21 (black on white), as WCAG 2.2 defines it. The order does not matter.
 * @param colour `#RRGGBB`.
 */
export function contrastRatio(colour: string, other: string): number {
  const [darker = 0, lighter = 0] = [relativeLuminance(colour), relativeLuminance(other)].sort(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of WCAG 2.2: sRGB made linear and weighed by how bright the eye sees each part. */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** A text colour and a ground that the writers put it on. */
interface Pair {
  readonly text: keyof BrandColours;
  readonly ground: keyof BrandColours | 'paper';
}

function pairsOf({ masthead }: Brand): readonly Pair[] {
  const text = ['ink', 'muted', 'accent'] as const;
  return [
    ...text.map((colour): Pair => ({ text: colour, ground: 'paper' })),
    ...text.map((colour): Pair => ({ text: colour, ground: 'surface' })),
    ...(masthead === 'band' ? [{ text: 'onBand', ground: 'band' } as const] : []),
  ];
}

/** Every pair of text and ground on the pages of a brand that is too hard to read (`brand-low-contrast`). */
export function checkContrast(brand: Brand): readonly Diagnostic[] {
  return pairsOf(brand).flatMap(({ text, ground }) => {
    const groundColour = ground === 'paper' ? paper : brand.colours[ground];
    const ratio = contrastRatio(brand.colours[text], groundColour);
    if (ratio >= leastRatio) return [];
    const message =
      `${text} ${brand.colours[text]} on ${ground} ${groundColour} has a contrast of ${roundDown(ratio)} to 1; ` +
      `${leastRatio} to 1 is the least`;
    return [diagnostic('brand-low-contrast', message, { field: `colours.${text}` })];
  });
}

/** Never rounded up: 4.499 must not read as the 4.5 that it fails. */
function roundDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
