import type { Paragraph } from 'docx';
import type { Fact } from '../../model/index.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { twips } from './units.js';

/** A fact as its label above its value. */
export function stackedFact({ label, value }: Fact, setting: Setting): Paragraph[] {
  return [
    plainParagraph(styles.label, label, setting),
    richParagraph(styles.small, value, setting, { spacing: { after: twips(6) } }),
  ];
}
