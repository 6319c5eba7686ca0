import { spacing, typeScale } from '../../brand/index.js';
import type { PartyRole, Signature, SignaturesBlock } from '../../model/index.js';
import {
  type Element,
  type Paragraph,
  paragraph,
  type Table,
  table,
  tableCell,
  tableRow,
} from './elements.js';
import { estimatedWidth } from './measure.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { type SignatureForm, signatureFields } from './signature-fields.js';
import { heightOf, heightsOf, type RowHeights } from './signature-heights.js';
import { styles } from './style-names.js';
import { dxa, layoutTable, tableFrame } from './table.js';
import { exactly } from './type.js';
import { twips } from './units.js';

const gap = 28;

/** Up to this part of a page all signatures stay together. */
const wholeUpTo = 0.5;

/**
 * The customer's signatures on the left, the provider's on the right. No block is ever split, and all stay together where
 * they do not need most of a page.
 */
export function signatures(
  { labels, signatures: all }: SignaturesBlock,
  setting: Setting,
  place: number,
): Table {
  const width = (setting.look.textWidth - gap) / 2;
  const wanted = estimatedWidth([labels.signature, labels.name, labels.title, labels.date], typeScale.tiny);
  const labelWidth = Math.min(wanted + 10, width / 3);
  const form = { labels, labelWidth, valueWidth: width - labelWidth, place };
  const of = (role: PartyRole) => all.filter((signature) => signature.role === role);
  const [left, right] = [of('customer'), of('provider')];
  const pairs = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const pair = [left[at], right[at]] as const;
    return {
      pair,
      heights: heightsOf(
        pair.flatMap((one) => one ?? []),
        form,
        setting,
      ),
    };
  });
  const whole = pairs.reduce((sum, { heights }) => sum + heightOf(heights) + spacing.beforeHeading2, 0);
  const together = whole < setting.look.textHeight * wholeUpTo;
  return table({
    ...tableFrame([width, gap, width]),
    ...layoutTable,
    rows: pairs.map(({ pair, heights }, row) => {
      const isLast = row === pairs.length - 1;
      // Below, not above: a row that comes to stand at the top of a page begins there.
      const margins = {
        top: row === 0 ? twips(spacing.block) : 0,
        bottom: isLast ? 0 : twips(spacing.beforeHeading2),
      };
      const cell = (signature: Signature | undefined) =>
        tableCell({
          width: dxa(width),
          margins,
          children: signature
            ? block(signature, { ...form, signer: all.indexOf(signature) + 1 }, heights, setting)
            : [plainParagraph(styles.label, '', setting)],
        });
      const between = tableCell({
        width: dxa(gap),
        children: [plainParagraph(styles.label, '', setting)],
      });
      return tableRow({
        cantSplit: true,
        keepNext: together && !isLast,
        children: [cell(pair[0]), between, cell(pair[1])],
      });
    }),
  });
}

/**
 * Whose signature, then a form. Neighbours have rows of the same heights, each in a table of its own: so their lines are
 * level, and yet all of the customer's is read before what is the provider's.
 */
function block(signature: Signature, form: SignatureForm, heights: RowHeights, setting: Setting): Element[] {
  const width = form.labelWidth + form.valueWidth;
  const fields = signatureFields(signature, form, setting);
  const row = (height: number, verticalAlign: 'top' | 'bottom', child: Paragraph) =>
    tableRow({
      cantSplit: true,
      height: { value: twips(height), rule: 'atLeast' },
      children: [tableCell({ width: dxa(width), verticalAlign, children: [child] })],
    });
  return [
    plainParagraph(styles.accentLabel, signature.label, setting),
    table({
      ...tableFrame([width]),
      ...layoutTable,
      rows: [
        row(heights.party, 'top', plainParagraph(styles.partyName, signature.party, setting)),
        row(heights.signature, 'bottom', fields.signature),
        row(heights.name, 'bottom', fields.name),
        row(heights.title, 'bottom', fields.title),
        row(heights.date, 'bottom', fields.date),
      ],
    }),
    // A cell ends in a paragraph.
    paragraph({ style: styles.gap, keepNext: true, spacing: exactly(1) }),
  ];
}
