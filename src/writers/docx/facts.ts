import type { Fact } from '../../model/index.js';
import { type Paragraph, paragraph } from './elements.js';
import type { Setting } from './setting.js';
import { inlineStyles, styles } from './style-names.js';
import { plainRuns, richRuns } from './text.js';
import { twips } from './units.js';

/** A fact as its label above its value: one paragraph, so that a page break in its cell does not take it apart. */
export function stackedFact({ label, value }: Fact, setting: Setting): Paragraph {
  return paragraph({
    style: styles.small,
    keepLines: true,
    spacing: { after: twips(6) },
    children: [
      ...plainRuns(`${label}\n`, setting, { style: inlineStyles.fieldLabel }),
      ...richRuns(value, setting),
    ],
  });
}
