import type { ResolvedBrand } from '../../model/index.js';
import { styleSheet } from './styles/index.js';

/** How all statements of a brand look. */
export interface Look {
  readonly masthead: ResolvedBrand['masthead'];
  readonly colours: ResolvedBrand['colours'];
  readonly paper: ResolvedBrand['paper'];
  readonly logo: { readonly source: string; readonly alt: string };
  /** What of the style sheet is the same for all statements. */
  readonly css: string;
}

const mediaTypes = { svg: 'image/svg+xml', png: 'image/png' } as const;

export function prepareLook(brand: ResolvedBrand): Look {
  const { masthead, colours, paper, image } = brand;
  const source = `data:${mediaTypes[image.kind]};base64,${Buffer.from(image.bytes).toString('base64')}`;
  return { masthead, colours, paper, logo: { source, alt: image.alt }, css: styleSheet(brand) };
}
