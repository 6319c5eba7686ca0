import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { type Block, codePointName } from '../../model/index.js';

/** Where in a statement a text stands. */
export type Place = Block['kind'] | 'header and footer';

/** Gathers the characters that no font has, each with the first text in which it stands. */
export interface MissingGlyphs {
  add(characters: readonly string[], text: string, place: Place): void;
  /** `text-missing-glyph` for each character. */
  readonly diagnostics: readonly Diagnostic[];
}

export function gatherMissingGlyphs(): MissingGlyphs {
  const found = new Map<string, Diagnostic>();
  return {
    add(characters, text, place) {
      for (const character of characters) {
        if (!found.has(character)) found.set(character, describe(character, text, place));
      }
    },
    get diagnostics() {
      return [...found.values()];
    },
  };
}

function describe(character: string, text: string, place: Place): Diagnostic {
  const names = [...character].map(codePointName).join(' ');
  const message = `No font of the brand can set ${names} (${character}), which stands in “${excerpt(text, character)}” (${place})`;
  return diagnostic('text-missing-glyph', message);
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
