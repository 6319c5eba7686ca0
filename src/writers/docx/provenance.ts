import { typeScale } from '../../brand/index.js';
import { type Fact, type ProvenanceBlock, plainText } from '../../model/index.js';
import type { Paragraph, Table } from './elements.js';
import { boldText, widthAtMost } from './measure.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { type CellContent, cellPadding, dataTable } from './table.js';

const padding = cellPadding.edge + cellPadding.between;
const widestLabel = 128;

/** From what the statement was made: small print, for who needs to look it up. Short facts stand two in a row. */
export function provenance({ facts, digest, generator }: ProvenanceBlock, setting: Setting): Table {
  const all = [...facts, digest, generator];
  const labelWidth = Math.min(Math.max(...all.map(({ label }) => bold(label))), widestLabel) + padding;
  const half = setting.look.textWidth / 2;
  const isShort = ({ label, value }: Fact) =>
    bold(label) <= labelWidth - padding && widthOfValue(value) <= half - labelWidth - padding;
  return dataTable(
    {
      widths: [labelWidth, half - labelWidth, labelWidth, half - labelWidth],
      rows: inRows(all, isShort).map((row) => row.flatMap((fact) => cells(fact, setting))),
      rowPadding: 2.5,
      whole: true,
    },
    setting,
  );
}

/** In their order: a short one beside the short one that follows it, any other across the page. */
function inRows(facts: readonly Fact[], isShort: (fact: Fact) => boolean): Fact[][] {
  const rows: Fact[][] = [];
  let open: Fact[] | undefined;
  for (const fact of facts) {
    if (open !== undefined && isShort(fact)) {
      open.push(fact);
      open = undefined;
      continue;
    }
    const row = [fact];
    rows.push(row);
    open = isShort(fact) ? row : undefined;
  }
  return rows;
}

function bold(label: string): number {
  return widthAtMost(label, typeScale.tiny) * boldText;
}

/** A digest's letters are all as wide. */
function widthOfValue(value: Fact['value']): number {
  return isDigest(value)
    ? plainText(value).length * typeScale.tiny * 0.61
    : widthAtMost(plainText(value), typeScale.tiny);
}

function cells(fact: Fact, setting: Setting): CellContent[] {
  return [[plainParagraph(styles.label, fact.label, setting)], [valueParagraph(fact, setting)]];
}

/** What is code throughout is a digest: its style has the font, and no ground. */
function valueParagraph({ value }: Fact, setting: Setting): Paragraph {
  return isDigest(value)
    ? richParagraph(
        styles.digest,
        value.map(({ code: _, ...run }) => run),
        setting,
      )
    : richParagraph(styles.fine, value, setting);
}

function isDigest(value: Fact['value']): boolean {
  return value.length > 0 && value.every((run) => run.code === true);
}
