import type { ImageRun } from 'docx';
import { spacing } from '../../brand/index.js';
import type { Brand, BrandColours, ResolvedBrand } from '../../model/index.js';
import { prepareLogo } from './logo.js';

/** How all statements of a brand look: what depends on the brand alone. Lengths in points. */
export interface Look {
  /** Without the number sign, as Word writes them. */
  readonly colours: BrandColours;
  readonly fonts: Brand['fonts']['word'];
  readonly masthead: Brand['masthead'];
  readonly logo: ImageRun;
  readonly page: { readonly width: number; readonly height: number };
  /** Width between the margins. */
  readonly textWidth: number;
  /** Height between the margins. */
  readonly textHeight: number;
}

const papers: Record<Brand['paper'], Look['page']> = {
  A4: { width: 595.3, height: 841.9 },
  Letter: { width: 612, height: 792 },
};

export async function prepareLook(brand: ResolvedBrand): Promise<Look> {
  const page = papers[brand.paper];
  const { colours } = brand;
  return {
    colours: {
      ink: hex(colours.ink),
      muted: hex(colours.muted),
      accent: hex(colours.accent),
      band: hex(colours.band),
      onBand: hex(colours.onBand),
      surface: hex(colours.surface),
      rule: hex(colours.rule),
    },
    fonts: brand.fonts.word,
    masthead: brand.masthead,
    logo: await prepareLogo(brand.image),
    page,
    textWidth: page.width - spacing.page.left - spacing.page.right,
    textHeight: page.height - spacing.page.top - spacing.page.bottom,
  };
}

function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
