import { ImageRun } from 'docx';
import type { Logo } from '../../model/index.js';
import { pixels } from './units.js';

export interface LogoImage {
  readonly logo: Logo;
  /** The picture as PNG: itself, or what a program shows that cannot draw SVG. */
  readonly png: Uint8Array;
}

/** Draws an SVG logo once for all statements; the drawing program is loaded only when there is one. */
export async function prepareLogo(logo: Logo): Promise<LogoImage> {
  if (logo.kind === 'png') return { logo, png: logo.bytes };
  const { rasterise } = await import('./rasterise.js');
  return { logo, png: await rasterise(logo.bytes, logo.width) };
}

/** The logo as a run in the text. */
export function logoRun({ logo, png }: LogoImage): ImageRun {
  const fallback = { type: 'png', data: png } as const;
  const placement = {
    transformation: { width: pixels(logo.width), height: pixels(logo.height) },
    // The id is given, or docx would take it from a counter that the whole process shares.
    altText: { id: '1', name: 'Logo', description: logo.alt },
  };
  return logo.kind === 'png'
    ? new ImageRun({ ...fallback, ...placement })
    : new ImageRun({ type: 'svg', data: logo.bytes, fallback, ...placement });
}
