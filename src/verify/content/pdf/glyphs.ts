import { z } from 'zod';

/** What of a glyph of the library is of interest: its text, and its width in thousandths of the type's size. */
const glyphSchema = z.object({
  unicode: z.string(),
  width: z.number(),
  isSpace: z.boolean().default(false),
});

export type Glyph = z.output<typeof glyphSchema>;

/** What `showText` shows: glyphs, and distances between them. */
export function glyphsOf(shown: unknown): readonly (Glyph | number)[] {
  if (!Array.isArray(shown)) return [];
  return shown.flatMap((each: unknown): (Glyph | number)[] => {
    if (typeof each === 'number') return [each];
    const { data } = glyphSchema.safeParse(each);
    return data === undefined ? [] : [data];
  });
}

/** How a font of the library measures, and whether its letters mean something. */
export interface Font {
  /** Width of a glyph's unit in those of the type's size. */
  readonly unit: number;
  readonly isVertical: boolean;
  /** A font without any table of what its glyphs stand for: what comes out of it are numbers, not letters. */
  readonly isUnknown: boolean;
}

const fontSchema = z.object({
  fontMatrix: z.array(z.number()).optional(),
  vertical: z.boolean().optional(),
  composite: z.boolean().optional(),
  // Where there is no table, the library takes the numbers themselves for letters, from the first to the last.
  toUnicode: z.object({ firstChar: z.number().optional() }).optional(),
});

export const plainFont: Font = { unit: 0.001, isVertical: false, isUnknown: false };

export function fontOf(font: unknown): Font {
  const { data } = fontSchema.safeParse(font);
  if (data === undefined) return plainFont;
  return {
    unit: data.fontMatrix?.[0] ?? 0.001,
    isVertical: data.vertical === true,
    isUnknown: data.composite === true && data.toUnicode?.firstChar !== undefined,
  };
}
