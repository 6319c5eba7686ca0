import { alikeLetters, codes, namedLetters } from './alike.js';
import { wordDifferences } from './word-differences.js';

/** More differences than this are told by the two texts themselves. */
const mostDifferences = 3;

/** Longer texts are cut in messages; findings have them whole. */
const longest = 160;

export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const visible = line.replaceAll(
    /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu,
    (each) => `<${codes(each)}>`,
  );
  return `“${visible.length > longest ? `${visible.slice(0, longest)}…` : visible}”`;
}

/** What is different, in words: `“may” instead of “must”; without “not”`. */
export function differenceInWords(issued: string, returned: string): string {
  const differences = wordDifferences(issued, returned);
  if (differences.length === 0) return 'other spaces between words';
  if (differences.length > mostDifferences) return `${quoted(returned)} instead of ${quoted(issued)}`;
  return differences
    .map((each) => {
      if (each.issued === '') return `with ${quoted(each.returned)}`;
      if (each.returned === '') return `without ${quoted(each.issued)}`;
      return `${quoted(each.returned)} instead of ${quoted(each.issued)}`;
    })
    .join('; ');
}

/** Letters of a changed text that look like those that were issued: `U+0430 for a`. */
export function alikeInWords(issued: string, returned: string): string | undefined {
  const alike = wordDifferences(issued, returned).flatMap((each) => alikeLetters(each.issued, each.returned));
  const names = [...new Set(alike.map(namedLetters))];
  return names.length === 0 ? undefined : names.slice(0, 2 * mostDifferences).join(', ');
}
