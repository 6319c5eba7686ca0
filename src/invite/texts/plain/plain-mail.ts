import type { Mail } from '../mail.js';
import { underlined } from './lines.js';
import { plainBlock } from './plain-blocks.js';
import { descriptionStyle, messageStyle, type PlainStyle } from './plain-style.js';

/** A message as plain text, with line feeds and one at its end. No line has blanks at its end. */
export function plainMail(mail: Mail): string {
  return joined([underlined(mail.title, '=', messageStyle), ...blocksOf(mail, messageStyle)]);
}

/** The same without its title, for the description of an event, which has a summary. */
export function plainDescription(mail: Mail): string {
  return joined(blocksOf(mail, descriptionStyle));
}

function blocksOf(mail: Mail, style: PlainStyle): readonly (readonly string[])[] {
  return mail.blocks.map((block) => plainBlock(block, mail, style));
}

function joined(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(''))
    .join('\n');
}
