import { Bookmark, Paragraph } from 'docx';
import type { HeadingBlock, PhaseBlock, RichText } from '../../model/index.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { richRuns } from './text.js';

/** A heading in Word's own style, within its bookmark where a table of contents leads to it. */
export function heading(block: HeadingBlock | PhaseBlock, text: RichText, setting: Setting): Paragraph {
  const children = richRuns(text, setting);
  const bookmark = setting.bookmarks.get(block);
  return new Paragraph({
    style: setting.ranks.get(block) === 2 ? styles.heading2 : styles.heading1,
    children: bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })],
  });
}
