import type { Paragraph, Table } from 'docx';
import type { Fact, ProvenanceBlock } from '../../model/index.js';
import { plainParagraph, richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dataTable } from './table.js';

const labelWidth = 142;

/** From what the statement was made: small print, for who needs to look it up. */
export function provenance({ facts, digest, generator }: ProvenanceBlock, setting: Setting): Table {
  return dataTable(
    {
      widths: [labelWidth, setting.look.textWidth - labelWidth],
      rows: [...facts, digest, generator].map((fact) => [
        [plainParagraph(styles.label, fact.label, setting)],
        [value(fact, setting)],
      ]),
      rowPadding: 3,
      whole: true,
    },
    setting,
  );
}

/** What is code throughout is a digest: its style has the font, and no ground. */
function value({ value: text }: Fact, setting: Setting): Paragraph {
  const isDigest = text.length > 0 && text.every((run) => run.code === true);
  return isDigest
    ? richParagraph(
        styles.digest,
        text.map(({ code: _, ...run }) => run),
        setting,
      )
    : richParagraph(styles.fine, text, setting);
}
