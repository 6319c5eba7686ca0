import type { Cell, Content } from '../content.js';
import { fieldPadding } from '../form/appearance.js';
import { placing } from '../layouts.js';
import type { Setting } from '../setting.js';
import { abovePlace, labelGap, type PlaceHeights, type SignatureForm } from './signature-form.js';
import { leadingOf } from './place.js';
import { signaturePlaces } from './signature-places.js';

/** From the top of a place to the top of a label that shares the baseline of its first line. */
const labelDrop = 3;

/** Between a place and the e-mail address below it. */
const emailGap = 2;

/** Labels before places to fill in, as a table whose first column names the rows. */
export function signatureTable(form: SignatureForm, heights: PlaceHeights, setting: Setting): Content {
  const { text, styles } = setting;
  const { labels, known } = form;
  const places = signaturePlaces(form, heights, setting);
  const row = (label: string, drop: number, content: readonly Content[], below = 0): Cell[] => [
    { ...text(label, styles.label, { margin: [0, abovePlace + drop, 0, 0] }), rowHeader: true },
    { stack: content, margin: [0, abovePlace, 0, below] },
  ];
  const emailBelow = (lines: number) =>
    lines === 0 ? 0 : emailGap + lines * leadingOf(styles.small, setting);
  const email = text(known.email.join('\n'), styles.small, { margin: [fieldPadding, emailGap, 0, 0] });
  return {
    table: {
      widths: [form.labelWidth, form.width],
      body: [
        row(labels.signature, heights.signature - heights.date + labelDrop, [places.signature]),
        row(
          labels.name,
          labelDrop,
          known.email.length === 0 ? [places.name] : [places.name, email],
          // Room for what stands below the neighbour's name.
          emailBelow(heights.emailLines) - emailBelow(known.email.length),
        ),
        row(labels.title, labelDrop, [places.title]),
        row(labels.date, labelDrop, [places.date]),
      ],
    },
    layout: placing({ paddingRight: (column) => (column === 0 ? labelGap : 0) }),
  };
}
