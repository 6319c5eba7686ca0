import type { Cell, Content } from '../content.js';
import { fieldPadding } from '../form/appearance.js';
import { placing } from '../layouts.js';
import type { Setting } from '../setting.js';
import { leadingOf } from './place.js';
import { abovePlace, labelGap, levelled, type PlaceHeights, type SignatureForm } from './signature-form.js';
import { signaturePlaces } from './signature-places.js';

/** From the top of a place to the top of a label that shares the baseline of its first line. */
const labelDrop = 3;

/** Between a place and the e-mail address below it. */
const emailGap = 2;

/** Labels before places to fill in, as a table whose first column names the rows. */
export function signatureTable(form: SignatureForm, heights: PlaceHeights, setting: Setting): Content {
  const { text, styles } = setting;
  const { labels, known } = form;
  const own = levelled([form], setting);
  const places = signaturePlaces(form, own, setting);
  const row = (part: keyof typeof places, drop: number, more: readonly Content[] = [], below = 0): Cell[] => {
    // A place that is lower than its neighbour stands on the same line.
    const above = abovePlace + heights[part] - own[part];
    return [
      { ...text(labels[part], styles.label, { margin: [0, above + drop, 0, 0] }), rowHeader: true },
      { stack: [places[part], ...more], margin: [0, above, 0, below] },
    ];
  };
  const emailBelow = (lines: number) =>
    lines === 0 ? 0 : emailGap + lines * leadingOf(styles.small, setting);
  const email = text(known.email.join('\n'), styles.small, { margin: [fieldPadding, emailGap, 0, 0] });
  return {
    table: {
      widths: [form.labelWidth, form.width],
      body: [
        row('signature', heights.signature - heights.date + labelDrop),
        row(
          'name',
          labelDrop,
          known.email.length === 0 ? [] : [email],
          // Room for what stands below the neighbour's name.
          emailBelow(heights.emailLines) - emailBelow(known.email.length),
        ),
        row('title', labelDrop),
        row('date', labelDrop),
      ],
    },
    layout: placing({ paddingRight: (column) => (column === 0 ? labelGap : 0) }),
  };
}
