import type { Mail } from '../mail.js';
import { underlined } from './lines.js';
import { plainBlock } from './plain-blocks.js';

/** A message as plain text, with line feeds and one at its end. No line has blanks at its end. */
export function plainMail(mail: Mail): string {
  const blocks = [underlined(mail.title, '='), ...mail.blocks.map((block) => plainBlock(block, mail))];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(''))
    .join('\n');
}
