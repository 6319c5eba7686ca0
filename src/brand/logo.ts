import type { Logo } from '../model/index.js';
import type { ImageShape } from './image-shape.js';
import { readPng } from './png.js';
import { readSvg } from './svg.js';

const pointsPerMillimetre = 72 / 25.4;

/** A logo wider than this is set smaller, so that it never meets the margin. */
const widest = 250;

/** Tells what the bytes of an image are; the name of the file does not matter. */
export function readImage(bytes: Uint8Array): ImageShape {
  if (bytes[0] === 0x89) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { problem: 'is a JPEG image' };
  return readSvg(bytes);
}

/** The size on the page in points: as high as the brand says, unless it would get too wide. */
export function sizeOnPage(
  shape: { readonly width: number; readonly height: number },
  heightInMillimetres: number,
): Pick<Logo, 'width' | 'height'> {
  const height = heightInMillimetres * pointsPerMillimetre;
  const scale = Math.min(height / shape.height, widest / shape.width);
  return { width: shape.width * scale, height: shape.height * scale };
}
