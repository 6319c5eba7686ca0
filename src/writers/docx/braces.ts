import type { Parts } from './parts.js';

/*
 * docx gives braces a meaning in the finished XML: `{reference-0}` becomes the number of a list, `{….png}` a picture. So a
 * text goes in with another character in place of its braces, and gets them back in the finished parts. It is one that no
 * document can hold (XML 1.0, 2.2), so that nothing else is ever taken for a brace.
 */
const shield = '\uFFFE';
const replacement = '\uFFFD';

export function shielded(text: string): string {
  return text.replaceAll(shield, replacement).replaceAll('{', shield);
}

/** Gives the parts that hold texts their braces back. */
export function restoreBraces(parts: Parts): void {
  for (const [name, content] of parts) {
    if (typeof content !== 'string' || !/^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name)) continue;
    parts.set(name, content.replaceAll(shield, '{'));
  }
}
