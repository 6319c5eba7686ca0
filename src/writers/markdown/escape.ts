/*
 * The one place where text becomes Markdown. It escapes what CommonMark 0.31, GitHub's extensions (tables, strikethrough,
 * autolinks, mathematics) or HTML would act on, and leaves the rest alone, so that the raw file can be read.
 */

/** What means something wherever it stands in a line. */
const active = /[\\`*_[\]<~$|]/g;

/** Begins a character reference. */
const reference = /&(?=#?[a-z0-9]+;)/gi;

/** Makes an image of the link that follows it. */
const beforeLink = /!$/;

/** What makes a link of a bare address: within one, a backslash would be part of it and be seen. */
const autolink = /:(?=\/)|(?<=https?|ftp):$|(?<=www)\./gi;

/** Escapes text within a line. */
export function escapeText(text: string): string {
  return text
    .replaceAll(active, '\\$&')
    .replaceAll(reference, '\\&')
    .replaceAll(autolink, '\\$&')
    .replace(beforeLink, '\\!');
}

/** What a line of text may not begin with: heading, quotation, list, table, underline of a heading. */
const lineStart = /^(?:[#>=:-]|\+(?=[ \t]|$)|\d+(?=[.)](?:[ \t]|$)))/;

/** A finished line at the beginning of a block: as what it is, not as the beginning of another kind of block. */
export function guardLineStart(line: string): string {
  const [start] = lineStart.exec(line) ?? [];
  if (start === undefined) return line;
  return /\d/.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}

/** Space at the ends of a line is dropped, or makes code or a line break of it, unless it is a character reference. */
export function guardSpace(line: string): string {
  return line.replace(/^[ \t]+/, spaceReferences).replace(/[ \t]+$/, spaceReferences);
}

function spaceReferences(space: string): string {
  return [...space].map((character) => (character === '\t' ? '&#9;' : '&#32;')).join('');
}

/** Text or the value of an attribute in HTML within Markdown; as digits, so that a bar ends no cell of a table. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .-]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** An address in the parentheses of a link. */
export function escapeAddress(address: string): string {
  return address
    .replaceAll(/[()<>|\\`\s]/g, (character) => `%${hexadecimal(character)}`)
    .replaceAll(reference, '&amp;');
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
