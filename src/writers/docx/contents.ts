import type { ContentsBlock } from '../../model/index.js';
import { element, type InlineXml } from './element.js';
import { type Paragraph, paragraph } from './elements.js';
import { plainParagraph } from './paragraph.js';
import { xmlValue } from './serialise.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import type { ContentsLine } from './surroundings.js';
import { richRuns } from './text.js';

/**
 * Levels 1 and 2 as links (`\\h`), without page numbers (`\\n`): only Word knows on which page a heading comes to stand, and
 * it asks its reader a question before it counts for the first time. So the entries are right from the start, in Word, in
 * LibreOffice and in a form whose fields nobody can bring up to date.
 */
const instruction = 'TOC \\o "1-2" \\n \\h \\z \\u';

/**
 * A table of contents as a field with its entries in it (ISO/IEC 29500-1, 17.16.5, `TOC`). Not within a content control, as
 * Word's gallery has it: in a protected form anyone could type into that.
 */
export function contents(
  { title }: ContentsBlock,
  entries: readonly ContentsLine[],
  setting: Setting,
): Paragraph[] {
  if (entries.length === 0) return [];
  return [
    plainParagraph(styles.contentsHeading, title, setting),
    ...entries.map((entry, index) =>
      paragraph({
        style: entry.rank === 2 ? styles.contents2 : styles.contents1,
        children: [
          ...(index === 0 ? [fieldCharacter('begin'), fieldInstruction(), fieldCharacter('separate')] : []),
          link(entry, setting),
          ...(index === entries.length - 1 ? [fieldCharacter('end')] : []),
        ],
      }),
    ),
  ];
}

function link({ bookmark, text }: ContentsLine, setting: Setting): InlineXml {
  return element('w:hyperlink', { 'w:history': '1', 'w:anchor': bookmark }, richRuns(text, setting));
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): InlineXml {
  return element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
}

function fieldInstruction(): InlineXml {
  return element('w:r', {}, [element('w:instrText', {}, [xmlValue(instruction)])]);
}
