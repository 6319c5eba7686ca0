import type { ResolvedBrand, Typeface } from '../../model/index.js';
import { type EastAsian, familyOf } from './east-asian.js';
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
 *
 * @param writings Their own fallbacks come before others that have the same characters in other shapes.
 */
export async function openTypeCase(
  { typefaces }: ResolvedBrand,
  characters: ReadonlySet<number>,
  emphasis: boolean,
  writings: ReadonlySet<EastAsian> = new Set(),
): Promise<TypeCase> {
  const [body, heading] = await Promise.all([
    openTypeface(typefaces.body, emphasis),
    openTypeface(typefaces.heading, emphasis),
  ]);
  const lacking = [...characters].filter(
    (character) => !hasEverywhere(body, character) || !hasEverywhere(heading, character),
  );
  const wanted = new Set([...writings].map((writing) => familyOf[writing]));
  const opened = new Map<Typeface, OpenTypeface>();
  let missing = lacking;
  for (const typeface of byPreference(typefaces.fallback, wanted)) {
    // Two writings share most characters, and each needs its own shapes of them.
    const needed = wanted.has(typeface.id) ? lacking : missing;
    if (needed.length === 0) continue;
    const open = await openTypeface(typeface, emphasis);
    if (needed.some((character) => open.faces.regular.has(character))) opened.set(typeface, open);
    missing = missing.filter((character) => !hasEverywhere(open, character));
  }
  return { body, heading, fallback: typefaces.fallback.flatMap((typeface) => opened.get(typeface) ?? []) };
}

/** Those of the writings before the others, but after what is no East Asian family and so hardly overlaps with them. */
function byPreference(fallback: readonly Typeface[], wanted: ReadonlySet<string>): readonly Typeface[] {
  const families = new Set(Object.values(familyOf));
  const rank = ({ id }: Typeface): number => (wanted.has(id) || !families.has(id) ? 0 : 1);
  return fallback.toSorted((a, b) => rank(a) - rank(b));
}

/** Typefaces to try for a text: the style's own, then the fallbacks and the other of the brand's two. */
export function typefacesFor(
  { body, heading, fallback }: TypeCase,
  face: 'body' | 'heading',
  writing?: EastAsian,
): readonly OpenTypeface[] {
  const ordered = forWriting(fallback, writing);
  return face === 'body' ? [body, ...ordered, heading] : [heading, body, ...ordered];
}

/** The family of the writing before the first other one that has its characters. */
function forWriting(
  fallback: readonly OpenTypeface[],
  writing: EastAsian | undefined,
): readonly OpenTypeface[] {
  const own = writing && fallback.find(({ id }) => id === familyOf[writing]);
  if (own === undefined) return fallback;
  const others = fallback.filter((typeface) => typeface !== own);
  const at = others.findIndex(({ faces }) => faces.regular.has(ideograph));
  return at === -1 ? [...others, own] : [...others.slice(0, at), own, ...others.slice(at)];
}

/** 一, which every East Asian family has. */
const ideograph = 0x4e00;

function hasEverywhere({ faces }: OpenTypeface, character: number): boolean {
  return Object.values(faces).every((face) => face.has(character));
}
