import { InternalHyperlink, Paragraph, type ParagraphChild, StringContainer } from 'docx';
import type { ContentsBlock } from '../../model/index.js';
import { type ContentsEntry, listedContents } from '../contents.js';
import { element } from './element.js';
import { inline } from './inline.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
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
export function contents({ title }: ContentsBlock, setting: Setting): Paragraph[] {
  const entries = listedContents(setting.statement.blocks);
  if (entries.length === 0) return [];
  return [
    plainParagraph(styles.contentsHeading, title, setting),
    ...entries.map(
      (entry, index) =>
        new Paragraph({
          style: setting.ranks.get(entry.block) === 2 ? styles.contents2 : styles.contents1,
          children: [
            ...(index === 0 ? [fieldCharacter('begin'), fieldInstruction(), fieldCharacter('separate')] : []),
            link(entry, setting),
            ...(index === entries.length - 1 ? [fieldCharacter('end')] : []),
          ],
        }),
    ),
  ];
}

/** The entry's own links would be links in a link. */
function link({ block, text }: ContentsEntry, setting: Setting): ParagraphChild {
  const children = richRuns(
    text.map(({ href: _, ...run }) => run),
    setting,
  );
  return new InternalHyperlink({ anchor: setting.bookmarks.get(block) ?? '', children });
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): ParagraphChild {
  return inline(element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]));
}

function fieldInstruction(): ParagraphChild {
  return inline(element('w:r', {}, [new StringContainer('w:instrText', instruction)]));
}
