import { spacing, typeScale } from '../../../brand/index.js';
import type { PartyRole, Signature, SignaturesBlock } from '../../../model/index.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import { heightOf, linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import { partyNameStyle } from '../styles.js';
import { widthFor } from '../table.js';

const gap = 28;
const labelGap = 10;
/** Room to sign in. */
const signingHeight = 34;

/** Up to this part of a page all signatures stay together. */
const wholeUpTo = 0.75;

/**
 * The customer's signatures on the left, the provider's on the right. All stay on one page where they do not need most of
 * it, so that nobody signs below a page that says nothing; else those of one row do.
 */
export function signatures({ labels, signatures: all }: SignaturesBlock, setting: Setting): Content {
  const of = (role: PartyRole) => all.filter((signature) => signature.role === role);
  const [left, right] = [of('customer'), of('provider')];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]]);
  const width = (setting.paper.textWidth - gap) / 2;
  const heights = rows.map((row) => Math.max(...row.map((signature) => heightOfBlock(signature, width))));
  const whole = heights.reduce((sum, height) => sum + height + spacing.beforeHeading2, 0);
  const together = whole < setting.paper.textHeight * wholeUpTo;
  return {
    stack: rows.map((row, at) => ({
      ...signatureRow(row, labels, width, setting),
      // 300 letters in each field would not fit on a page together, and what is unbreakable must.
      unbreakable: !together && (heights[at] ?? 0) < setting.paper.textHeight * 0.85,
      margin: [0, at === 0 ? spacing.block : spacing.beforeHeading2, 0, 0],
    })),
    unbreakable: together,
  };
}

function signatureRow(
  row: readonly (Signature | undefined)[],
  labels: SignaturesBlock['labels'],
  width: number,
  setting: Setting,
): Content {
  // What stands side by side is equally high, so that the lines to sign on are level.
  const nameLines = Math.max(...row.map((signature) => (signature?.name && signature.email ? 2 : 1)));
  return {
    columns: row.map((signature) => ({
      ...(signature ? signatureBlock(signature, labels, nameLines, width, setting) : { stack: [] }),
      width,
    })),
    columnGap: gap,
  };
}

/** Whose signature, then a form: labels before lines, filled in where the answer is known. */
function signatureBlock(
  { label, party, name, title, email }: Signature,
  labels: SignaturesBlock['labels'],
  nameLines: number,
  width: number,
  setting: Setting,
): Content {
  const { text, styles, uniqueId } = setting;
  const known = [name, email].flatMap((value) => value ?? []);
  const fields: readonly Field[] = [
    { label: labels.signature, lines: [], least: 1, above: signingHeight },
    { label: labels.name, lines: known, least: nameLines, above: 8 },
    { label: labels.title, lines: title === undefined ? [] : [title], least: 1, above: 8 },
    { label: labels.date, lines: [], least: 1, above: 8 },
  ];
  return {
    stack: [
      text(label, styles.accentLabel, { id: uniqueId('signature') }),
      text(party, partyNameStyle(party, styles), { margin: [0, 1, 0, 0] }),
      form(fields, width, setting),
    ],
  };
}

/** At most; the label column takes up to a third of the width. */
function heightOfBlock(signature: Signature | undefined, width: number): number {
  const { party = '', name = '', email = '', title = '' } = signature ?? {};
  const values = linesOf([name, email, title, ''].join('\n'), typeScale.small, (width * 2) / 3 - labelGap);
  return (
    heightOf(linesOf(party, typeScale.heading3, width), typeScale.heading3) +
    heightOf(values, typeScale.small) +
    100
  );
}

interface Field {
  readonly label: string;
  readonly lines: readonly string[];
  /** Lines to leave room for. */
  readonly least: number;
  /** Space above the first line. */
  readonly above: number;
}

function form(fields: readonly Field[], width: number, setting: Setting): Content {
  const { text, styles, colours } = setting;
  const labelWidth = widthFor(
    fields.map(({ label }) => label),
    styles.label,
    { least: 0, most: width / 3 },
    setting,
  );
  return {
    table: {
      widths: [labelWidth, width - labelWidth - labelGap],
      body: fields.map(({ label, lines, least, above }) => {
        const blank = Array.from({ length: Math.max(least - lines.length, 0) }, () => '\u00A0');
        return [
          { ...text(label, styles.label, { margin: [0, above + 1.5, 0, 0] }), rowHeader: true },
          text([...lines, ...blank].join('\n'), styles.small, { margin: [0, above, 0, 0] }),
        ];
      }),
    },
    layout: placing({
      hLineWidth: (line) => (line === 0 ? 0 : 0.6),
      hLineColor: () => colours.muted,
      paddingRight: (column) => (column === 0 ? labelGap : 0),
      paddingBottom: () => 2,
    }),
  };
}
