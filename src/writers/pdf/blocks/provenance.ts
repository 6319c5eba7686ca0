import { typeScale } from '../../../brand/index.js';
import type { Fact, ProvenanceBlock } from '../../../model/index.js';
import type { Content } from '../content.js';
import { linesOf } from '../measure.js';
import { smallPrint } from '../page-breaks.js';
import type { Setting } from '../setting.js';
import { columnWidths, type Row, ruledTable } from '../table.js';

const labelWidth = 128;

/** From what the statement was made: small print, for who needs to look it up. */
export function provenance({ facts, digest, generator }: ProvenanceBlock, setting: Setting): Content {
  const widths = columnWidths([labelWidth, [1]], setting);
  const rows = [...facts, digest, generator].map((fact, at) => row(fact, widths, at === 0, setting));
  const table = ruledTable(undefined, rows, widths, setting, { wholeUpTo: 0.6 });
  return { ...table, layout: { ...table.layout, paddingTop: () => 3, paddingBottom: () => 3 } };
}

function row({ label, value }: Fact, widths: readonly number[], first: boolean, setting: Setting): Row {
  const { text, styles, uniqueId } = setting;
  const [, width = 0] = widths;
  const name = text(label, styles.label, first ? { id: uniqueId(smallPrint) } : {});
  return {
    cells: [{ ...name, rowHeader: true }, text(value, styles.fine)],
    lines: Math.max(linesOf(label, typeScale.tiny, labelWidth), linesOf(value, typeScale.tiny, width)),
  };
}
