import type { ResolvedBrand } from '../../model/index.js';
import { type OpenTypeface, openTypeface } from './faces.js';

/** The typefaces that a statement's text is set in, in the order in which they are tried. */
export interface TypeCase {
  readonly body: OpenTypeface;
  readonly heading: OpenTypeface;
  readonly fallback: readonly OpenTypeface[];
}

/**
 * Opens the typefaces that some characters need: body and heading always, a fallback only when those before it lack
 * one of the characters. An English statement so never reads a Chinese font.
 */
export async function openTypeCase(
  { typefaces }: ResolvedBrand,
  characters: ReadonlySet<number>,
  emphasis: boolean,
): Promise<TypeCase> {
  const [body, heading] = await Promise.all([
    openTypeface(typefaces.body, emphasis),
    openTypeface(typefaces.heading, emphasis),
  ]);
  const fallback: OpenTypeface[] = [];
  let missing = [...characters].filter(
    (character) => !hasEverywhere(body, character) || !hasEverywhere(heading, character),
  );
  for (const typeface of typefaces.fallback) {
    if (missing.length === 0) break;
    const open = await openTypeface(typeface, emphasis);
    const rest = missing.filter((character) => !hasEverywhere(open, character));
    if (missing.some((character) => open.faces.regular.has(character))) fallback.push(open);
    missing = rest;
  }
  return { body, heading, fallback };
}

/** Typefaces to try for a text: the style's own, then the fallbacks and the other of the brand's two. */
export function typefacesFor(
  { body, heading, fallback }: TypeCase,
  face: 'body' | 'heading',
): readonly OpenTypeface[] {
  return face === 'body' ? [body, ...fallback, heading] : [heading, body, ...fallback];
}

function hasEverywhere({ faces }: OpenTypeface, character: number): boolean {
  return Object.values(faces).every((face) => face.has(character));
}
