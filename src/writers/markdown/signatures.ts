import type { Signature, SignaturesBlock } from '../../model/index.js';
import { joined } from './join.js';
import { table } from './table.js';
import { plain } from './text.js';

/** A small form for each signatory: whose signature, and its fields, filled in where the answer is known. */
export function signatures({ labels, signatures: all }: SignaturesBlock): string {
  return joined(...all.map((signature) => form(signature, labels)));
}

function form(
  { label, party, name, email, title = '' }: Signature,
  labels: SignaturesBlock['labels'],
): string {
  const known = [name, email].flatMap((value) => value ?? []);
  const fields: readonly (readonly [label: string, value: string])[] = [
    [labels.signature, ''],
    [labels.name, known.join('\n')],
    [labels.title, title],
    [labels.date, ''],
  ];
  const cells = (texts: readonly string[]) => texts.map((text) => plain(text, 'cell'));
  return table(cells([label, party]), fields.map(cells));
}
