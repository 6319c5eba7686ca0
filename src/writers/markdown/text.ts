import type { RichText } from '../../model/index.js';
import { escapeAddress, guardLineStart, guardSpace } from './escape.js';
import { marked } from './marks.js';
import { piecesOf } from './runs.js';

/** Where a text stands: that tells how it breaks into lines, and what it must not begin with. */
export type Place = 'paragraph' | 'heading' | 'cell';

/** Rich text as Markdown. Lines after the first begin with `indent`. */
export function inline(text: RichText, place: Place, indent = ''): string {
  const content = piecesOf(text).map((piece) => {
    const { address, opensLink, closesLink } = piece;
    const inner = marked(piece, { inCell: place === 'cell' });
    return `${opensLink ? '[' : ''}${inner}${closesLink ? `](${escapeAddress(address ?? '')})` : ''}`;
  });
  return inLines(content.join(''), place, indent);
}

/** Text without structure as Markdown. */
export function plain(text: string, place: Place, indent = ''): string {
  return inline([{ text }], place, indent);
}

function inLines(content: string, place: Place, indent: string): string {
  const lines = content
    .split(/\r\n?|\n/)
    .filter((line) => /[^ \t]/.test(line))
    .map(guardSpace);
  switch (place) {
    case 'paragraph':
      return lines.map(guardLineStart).join(`\\\n${indent}`);
    case 'heading':
      // Number signs at the end of a heading would close it.
      return lines.join('<br>').replace(/#$/, '\\#');
    case 'cell':
      return lines.join('<br>');
    default:
      return place satisfies never;
  }
}
