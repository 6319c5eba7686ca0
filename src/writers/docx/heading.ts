import type { RichText } from '../../model/index.js';
import { bookmarked } from './bookmarks.js';
import { type Paragraph, paragraph } from './elements.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import type { HeadingPlace } from './surroundings.js';
import { richRuns } from './text.js';

/** A heading in Word's own style, within its bookmark where a table of contents leads to it. */
export function heading(text: RichText, { rank, bookmark }: HeadingPlace, setting: Setting): Paragraph {
  const children = richRuns(text, setting);
  return paragraph({
    style: rank === 2 ? styles.heading2 : styles.heading1,
    children: bookmark === undefined ? children : bookmarked(bookmark, children),
  });
}
