import { ImageRun } from 'docx';
import type { Logo } from '../../model/index.js';
import { shielded } from './braces.js';
import { pixels } from './units.js';

/**
 * The logo as a run in the text, made once for all statements. An SVG is also drawn as PNG, for programs that show no SVG;
 * what draws it is loaded only when there is one.
 */
export async function prepareLogo(logo: Logo): Promise<ImageRun> {
  const placement = {
    transformation: { width: pixels(logo.width), height: pixels(logo.height) },
    // The id is given, or docx would take it from a counter that the whole process shares.
    altText: { id: '1', name: 'Logo', description: shielded(logo.alt) },
  };
  if (logo.kind === 'png') return new ImageRun({ type: 'png', data: logo.bytes, ...placement });
  const fallback = { type: 'png', data: logo.raster ?? (await draw(logo)) } as const;
  return new ImageRun({ type: 'svg', data: logo.bytes, fallback, ...placement });
}

async function draw({ bytes, width }: Logo): Promise<Uint8Array> {
  const { rasterise } = await import('./rasterise.js');
  return rasterise(bytes, width);
}
