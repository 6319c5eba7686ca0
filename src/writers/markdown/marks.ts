import { escapeText } from './escape.js';
import type { Piece } from './runs.js';

/** A run with its marks: stars where CommonMark would take them for marks, else the tags that mean the same. */
export function marked(piece: Piece, { inCell }: { readonly inCell: boolean }): string {
  const { run } = piece;
  const content = run.code ? code(run.text, inCell) : escapeText(run.text);
  if (!run.strong && !run.emphasis) return content;
  if (starsHold(piece)) {
    const stars = `${run.strong ? '**' : ''}${run.emphasis ? '*' : ''}`;
    return `${stars}${content}${stars}`;
  }
  const inner = run.emphasis ? `<em>${content}</em>` : content;
  return run.strong ? `<strong>${inner}</strong>` : inner;
}

/**
 * Whether stars around a run open and close: never beside a space, beside punctuation only where there is space or
 * punctuation on the other side too (CommonMark 6.2), and not beside other stars. Chinese, which has no spaces, often has
 * them otherwise.
 */
function starsHold({ run, before, after }: Piece): boolean {
  const outer = [before, after];
  const inner = run.code ? ['`', '`'] : [[...run.text].at(0) ?? '', [...run.text].at(-1) ?? ''];
  const beyond = [before && [...before.text].at(-1), after && [...after.text].at(0)];
  return outer.every((neighbour, side) => {
    const own = inner[side] ?? '';
    if (isSpace(own) || neighbour?.strong || neighbour?.emphasis) return false;
    const next = neighbour?.code ? '`' : beyond[side];
    if (isAstral(own) || isAstral(next ?? '')) return false;
    return !isPunctuation(own) || next === undefined || isSpace(next) || isPunctuation(next);
  });
}

function isSpace(character: string): boolean {
  return /^[\s\p{Z}]$/u.test(character);
}

/** Programs do not agree on whether these are punctuation: some look at one half of the character. */
function isAstral(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0xffff;
}

function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character);
}

/** A code span between more backticks than it has in a row. A bar in a cell ends the cell even in code, so that takes tags. */
function code(text: string, inCell: boolean): string {
  const line = text.replaceAll(/\r\n?|\n/g, ' ');
  if (inCell && /[|\\]/.test(line)) return `<code>${escapeText(line)}</code>`;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(line) && /[^ ]/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}
