import { fontPacks, installationOf } from '../../brand/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { type Block, codePointName } from '../../model/index.js';

/** Where in a statement a text stands. */
export type Place = Block['kind'] | 'header and footer';

/** Gathers the characters that no font has, each with the first text in which it stands. */
export interface MissingGlyphs {
  add(characters: readonly string[], text: string, place: Place): void;
  /** `text-missing-glyph` for each text that brings characters which no text before it had. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Finding {
  readonly text: string;
  readonly place: Place;
  readonly characters: Set<string>;
}

export function gatherMissingGlyphs(): MissingGlyphs {
  const known = new Set<string>();
  const findings = new Map<string, Finding>();
  return {
    add(characters, text, place) {
      for (const character of characters.filter((one) => !known.has(one))) {
        known.add(character);
        const finding = findings.get(text) ?? { text, place, characters: new Set() };
        findings.set(text, finding);
        finding.characters.add(character);
      }
    },
    get diagnostics() {
      return [...findings.values()].map(describe);
    },
  };
}

/** So many characters are named; who has replaced these has replaced the others. */
const mostNamed = 5;

function describe({ characters, text, place }: Finding): Diagnostic {
  const [first = '', ...others] = characters;
  const named = [first, ...others].slice(0, mostNamed).map(nameOf).join(', ');
  const more = characters.size > mostNamed ? ` and ${characters.size - mostNamed} more characters` : '';
  const message = `No font of the brand can set ${named}${more} in “${excerpt(text, first)}” (${place})`;
  return diagnostic('text-missing-glyph', message, { hint: packFor(characters) });
}

/** Which fonts to install, where there are some for a writing. */
function packFor(characters: ReadonlySet<string>): string | undefined {
  const text = [...characters].join('');
  const packs = fontPacks.filter(({ letters }) => letters.test(text));
  return packs.length === 0 ? undefined : `Install the font for it: ${packs.map(installationOf).join(', ')}`;
}

/** `U+1F600 (😀)`. */
function nameOf(character: string): string {
  return `${[...character].map(codePointName).join(' ')} (${character})`;
}

/** Letters of context on each side. */
const context = 24;

/** The surroundings of a character in its text, on one line. */
function excerpt(text: string, character: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')];
  const at = Math.max(characters.indexOf([...character][0] ?? ''), 0);
  const start = Math.max(at - context, 0);
  const end = at + context + 1;
  const middle = characters.slice(start, end).join('').trim();
  return `${start > 0 ? '…' : ''}${middle}${end < characters.length ? '…' : ''}`;
}
