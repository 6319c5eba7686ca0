import { isFieldLine } from './lines.js';

/** Front matter as it stands at the head of a text. Offsets are in that text. */
export interface FrontMatterBlock {
  /** What follows the opening `---`, in lower case: the name of a language, or `''`. */
  readonly language: string;
  /** Where the opening line begins. */
  readonly offset: number;
  /** The lines between the two `---`. */
  readonly block: string;
  readonly blockOffset: number;
  readonly bodyOffset: number;
  readonly closed: boolean;
}

/** Front matter is at the head of a file: what is not closed within this is not front matter. */
const most = { lines: 500, characters: 64 * 1024 };

/** `---`, or `+++` as TOML has it, and the name of a language. */
const opening = /^\n*(---|\+\+\+)[ \t]*([A-Za-z][\w+.-]*)?[^\n]*(?:\n|$)/;

/** Finds the front matter, or gives undefined where a text has none; a rule `---` at the head of a text is none. */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const match = opening.exec(text);
  const [line = '', mark = '', name = ''] = match ?? [];
  if (match === null || line.trimStart().startsWith(`${mark}${mark.charAt(0)}`)) return undefined;
  const language = mark === '+++' ? 'toml' : name.toLowerCase();
  const offset = line.length - line.trimStart().length;
  const blockOffset = line.length;
  const lines = text
    .slice(blockOffset, blockOffset + most.characters)
    .split('\n')
    .slice(0, most.lines);
  const closing = lines.findIndex(
    (candidate) => candidate.trimEnd() === mark || candidate.trimEnd() === '...',
  );
  const inside = lines.slice(0, closing === -1 ? endOfUnclosed(lines) : closing);
  if (language === '' && !looksLikeFields(inside, closing !== -1)) return undefined;
  const block = inside.map((inner) => `${inner}\n`).join('');
  const closingLength = closing === -1 ? 0 : (lines[closing]?.length ?? 0) + 1;
  const bodyOffset = Math.min(text.length, blockOffset + block.length + closingLength);
  return { language, offset, block, blockOffset, bodyOffset, closed: closing !== -1 };
}

/** Between two rules there may be text of the article, which keeps its distance from the first. */
function looksLikeFields(inside: readonly string[], closed: boolean): boolean {
  return inside.some(isFieldLine) || (closed && inside[0]?.trim() !== '');
}

/** Without a closing line the front matter ends after the last field before the first line that cannot be part of it. */
function endOfUnclosed(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !isFieldLine(line) && !/^\s*(?:#|$)/.test(line));
  return lines.slice(0, end === -1 ? lines.length : end).findLastIndex(isFieldLine) + 1;
}
