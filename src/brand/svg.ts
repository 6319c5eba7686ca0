import { isTooMuchToDraw } from './expansion.js';
import type { ImageShape } from './image-shape.js';
import { isWellFormed } from './well-formed.js';

/**
 * Things an SVG may not hold, and why. A logo is drawn by two engines and read by people who trust the document, so
 * what runs, what fetches and what depends on fonts of the machine stays out. Comments are searched too: better to refuse
 * a harmless file than to be talked past.
 */
const refused: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/<(?:[\w-]+:)?script[\s/>]/i, 'holds a script'],
  [/\son[a-z]+\s*=/i, 'holds an event handler'],
  [/<(?:[\w-]+:)?foreignObject[\s/>]/i, 'holds a foreignObject'],
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'declares entities'],
  [/<\?xml-stylesheet|@import/i, 'refers to a style sheet'],
  [
    /<(?:[\w-]+:)?(?:image|feImage)[\s/>]/i,
    'holds a picture; use that picture itself, or draw it with paths',
  ],
  [/<(?:[\w-]+:)?text[\s/>]/i, 'holds text, which needs a font; turn the text into paths'],
  [/\s(?:[\w-]+:)?href\s*=\s*(?!["']\s*#)/i, 'refers to something outside of itself'],
  [/url\(\s*(?!["']?\s*#)/i, 'refers to something outside of itself'],
  // Engines differ in what they make of escapes; a plain name says which part is meant.
  [
    /[\s:](?:id|href)\s*=\s*(?:"[^"]*[&%]|'[^']*[&%])|url\([^)]*[&%\\]/i,
    'names a part with an escaped character; use letters and digits',
  ],
];

/** Reads the proportions of an SVG image and refuses what a logo may not hold. */
export function readSvg(bytes: Uint8Array): ImageShape {
  const text = decode(bytes);
  const root =
    text === undefined ? undefined : /^\s*(?:<[?!][^>]*>\s*)*<svg(?=[\s>])([^>]*)>/.exec(text)?.[1];
  if (text === undefined || root === undefined) return { problem: 'is neither an SVG nor a PNG image' };
  const found = refused.find(([pattern]) => pattern.test(text));
  if (found) return { problem: found[1] };
  if (!isWellFormed(text)) return { problem: 'is not well-formed XML, or is cut off' };
  if (isTooMuchToDraw(text)) {
    return { problem: 'has too many elements, or refers to its parts too often or in a circle; simplify it' };
  }
  const size = viewBoxSize(root) ?? ownSize(root);
  return size
    ? { kind: 'svg', ...size }
    : { problem: 'is an SVG image without a viewBox or width and height' };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function attribute(root: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root) ?? [];
  return double ?? single;
}

function viewBoxSize(root: string) {
  const [, , width, height] = (attribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return positive(width, height);
}

const unitsInPixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 960 / 25.4,
  in: 96,
};

function ownSize(root: string) {
  return positive(pixels(attribute(root, 'width')), pixels(attribute(root, 'height')));
}

function pixels(length: string | undefined): number | undefined {
  const [, value, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/.exec(length ?? '') ?? [];
  const factor = unitsInPixels[unit];
  return value === undefined || factor === undefined ? undefined : Number(value) * factor;
}

function positive(width: number | undefined, height: number | undefined) {
  const usable = (value: number | undefined): value is number =>
    value !== undefined && value > 0 && value < 1e6;
  return usable(width) && usable(height) ? { width, height } : undefined;
}
