import { leading, spacing, typeScale } from '../../../brand/index.js';
import type { ResolvedBrand } from '../../../model/index.js';
import { fontStacks } from './fonts.js';

/** Points of the other documents as lengths of the page: their body text is the reader's own size. */
function rem(points: number): string {
  return `${Number((points / typeScale.body).toFixed(4))}rem`;
}

/** A brand's colours, type and distances as custom properties. */
export function tokens(brand: ResolvedBrand): string {
  const { colours, image } = brand;
  const faces = { body: fontStacks(brand, 'body'), heading: fontStacks(brand, 'heading') };
  const properties: Readonly<Record<string, string>> = {
    ink: colours.ink,
    muted: colours.muted,
    accent: colours.accent,
    band: colours.band,
    'on-band': colours.onBand,
    surface: colours.surface,
    rule: colours.rule,
    'body-face': faces.body.latin,
    'heading-face': faces.heading.latin,
    leading: String(leading.latin),
    title: rem(typeScale.title),
    subject: rem(typeScale.subject),
    'heading-2': rem(typeScale.heading2),
    'heading-3': rem(typeScale.heading3),
    table: rem(typeScale.table),
    small: rem(typeScale.small),
    tiny: rem(typeScale.tiny),
    'before-heading-2': rem(spacing.beforeHeading2),
    'after-heading-2': rem(spacing.afterHeading2),
    'before-heading-3': rem(spacing.beforeHeading3),
    'after-heading-3': rem(spacing.afterHeading3),
    paragraph: rem(spacing.paragraph),
    block: rem(spacing.block),
    row: rem(spacing.row),
    'logo-width': rem(image.width),
    'margin-left': `${spacing.page.left}pt`,
    'margin-right': `${spacing.page.right}pt`,
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}:${value};`);
  return `:root{${declarations.join('')}}
:root:lang(zh),:root:lang(ja){--leading:${leading.chinese};--body-face:${faces.body.chinese};--heading-face:${faces.heading.chinese}}
`;
}
