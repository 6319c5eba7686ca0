import { z } from 'zod';
import { nearest } from '../diagnostics/index.js';
import { identifierSchema } from './catalog.js';
import { lineOrNothing, singleLineSchema } from './text.js';

const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'write a colour as #RRGGBB');

/** What a header or footer may name in braces. */
const furnitureNames = ['number', 'version', 'customer', 'provider', 'title', 'issued'];

/** An unknown name would be printed as it stands, braces and all, on every page. */
const furnitureSchema = lineOrNothing(200).superRefine((text, context) => {
  for (const [whole, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (furnitureNames.includes(name)) continue;
    const meant = nearest(name, furnitureNames);
    const known = meant === undefined ? furnitureNames : [meant];
    const message = `write ${known.map((each) => `{${each}}`).join(' or ')} instead of ${whole}`;
    context.addIssue({ code: 'custom', message });
  }
});

/** `templates/brands/<id>/brand.yaml`. Paths are relative to its folder. */
export const brandSchema = z.strictObject({
  id: identifierSchema,
  name: singleLineSchema,
  colours: z.strictObject({
    /** Body text. */
    ink: colourSchema,
    /** Secondary text: labels, headers, footers. */
    muted: colourSchema,
    /** Headings, reference numbers, links. */
    accent: colourSchema,
    /** Ground of the masthead where it is a band. */
    band: colourSchema,
    /** Text on the band. */
    onBand: colourSchema,
    /** Ground of table headers and cards. */
    surface: colourSchema,
    /** Lines. */
    rule: colourSchema,
  }),
  /** `band`: title on a coloured band across the page. `line`: title on paper above a line. */
  masthead: z.enum(['band', 'line']),
  logo: z.strictObject({
    /** SVG or PNG. */
    file: z.string().min(1),
    /** The same picture as PNG, for programs that show no SVG; it is drawn from the SVG when not given, which takes longer. */
    raster: z.string().min(1).optional(),
    /** What the picture says, for people who do not see it. */
    alt: singleLineSchema,
    /** Height on the page in millimetres. */
    height: z.number().min(4).max(30),
  }),
  fonts: z.strictObject({
    /**
     * A font family that comes with the product, a font pack that is installed (`noto-sans-kr`), or a folder of the
     * brand with regular.ttf, bold.ttf and, if there are, italic.ttf and bold-italic.ttf: static fonts with TrueType
     * outlines (.otf too) whose permissions allow them to be embedded.
     */
    body: z.string().min(1),
    heading: z.string().min(1),
    /** Tried in order for characters that the others lack; after them the font packs that are installed. */
    fallback: z.array(z.string().min(1)).default(['noto-sans', 'noto-sans-sc']),
    /** Fonts that Word's users have: DOCX names fonts and embeds none. */
    word: z.strictObject({
      body: singleLineSchema,
      heading: singleLineSchema,
      eastAsia: singleLineSchema,
    }),
  }),
  /** May hold {number}, {version}, {customer}, {provider}, {title}, {issued}. */
  header: furnitureSchema.default(''),
  footer: furnitureSchema.default(''),
  paper: z.enum(['A4', 'Letter']),
});

export type Brand = z.output<typeof brandSchema>;
export type BrandColours = Brand['colours'];

/** One font file. It is read when first needed: a Chinese face has ten megabytes, and an English statement none of its characters. */
export interface FontFace {
  readonly file: string;
  read(): Promise<Uint8Array>;
}

export type FaceStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** A family of faces. A style that the family lacks falls back on its nearest: bold italic on bold, italic on regular. */
export interface Typeface {
  readonly id: string;
  readonly faces: Readonly<Record<FaceStyle, FontFace>>;
}

export interface Logo {
  readonly kind: 'svg' | 'png';
  readonly bytes: Uint8Array;
  /** An SVG's picture as PNG, where the brand brings it. */
  readonly raster?: Uint8Array;
  readonly alt: string;
  /** Size on the page in points. */
  readonly width: number;
  readonly height: number;
}

/** A brand whose files were found, read and checked: all that a writer needs of it. */
export interface ResolvedBrand extends Brand {
  readonly image: Logo;
  readonly typefaces: {
    readonly body: Typeface;
    readonly heading: Typeface;
    readonly fallback: readonly Typeface[];
  };
  /** Font of what is typed into a PDF's form fields: Western European letters, small, since it is embedded whole. */
  readonly typingFace: FontFace;
}
