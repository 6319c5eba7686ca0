import { createHash } from 'node:crypto';
import type { Signer } from '../../../src/sign/index.js';
import { entriesOf, itemsOf } from '../../../src/verify/pdf/file/graph.js';
import { ofKind } from '../../../src/verify/pdf/syntax/values.js';
import { smallCms } from '../../sign/ground/small-cms.js';
import { type Editing, pdf, revise } from './revise.js';

export interface RawSignature {
  /** Field that is signed. */
  readonly field: string;
  /** The signature of some octets. */
  cms(octets: Uint8Array): Promise<Uint8Array> | Uint8Array;
  /** What stands in the signature besides. */
  readonly entries?: string;
  readonly subFilter?: string;
  /** What is changed in the same revision. */
  edit?(editing: Editing): void;
  /** Another range than the right one. */
  range?(right: readonly number[], length: number): readonly number[];
  /** What stands within the brackets instead. */
  contents?(hex: string): string;
  /** Fields of the form, where the signature brings its own. */
  readonly newField?: string;
}

const room = 16_000;

/** Signs without any care: what no honest program does can be done too. */
export async function signRaw(bytes: Uint8Array, options: RawSignature): Promise<Uint8Array> {
  const { field, entries = '', subFilter = 'ETSI.CAdES.detached', newField } = options;
  const blank = '0'.repeat(room);
  const unsigned = Buffer.from(
    revise(bytes, (editing) => {
      const signature = editing.add(
        Buffer.from(
          `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /M (D:20261122120000Z) ${entries} /ByteRange [${' '.repeat(60)}] /Contents <${blank}> >>`,
          'latin1',
        ),
      );
      if (newField === undefined) editing.change(editing.field(field), { V: signature });
      else addField(editing, field, newField.replace('SIGNATURE', `${signature.number} 0 R`));
      options.edit?.(editing);
    }),
  );
  const start = unsigned.lastIndexOf(`<${blank}>`);
  const end = start + room + 2;
  const right = [0, start, end, unsigned.length - end];
  const range = options.range?.(right, unsigned.length) ?? right;
  const at = unsigned.lastIndexOf('/ByteRange [', start) + '/ByteRange ['.length;
  unsigned.write(range.join(' ').padEnd(60), at, 'latin1');
  const octets: Buffer[] = [];
  for (let index = 0; index + 1 < range.length; index += 2) {
    const from = range[index] ?? 0;
    octets.push(unsigned.subarray(from, from + (range[index + 1] ?? 0)));
  }
  const hex = Buffer.from(await options.cms(Buffer.concat(octets))).toString('hex');
  unsigned.write((options.contents?.(hex) ?? hex).padEnd(room, '0'), start + 1, 'latin1');
  return Uint8Array.from(unsigned);
}

/** A field on the first page. */
function addField(editing: Editing, name: string, entries: string): void {
  const { graph, root } = editing;
  const page = editing.page(1);
  const field = editing.add(
    pdf(`<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /P ${page} 0 R ${entries} >>`),
  );
  const form = ofKind(entriesOf(graph, graph.object(root)).get('AcroForm'), 'reference')?.number ?? 0;
  const longer = (number: number, key: string) => {
    const items = itemsOf(graph, entriesOf(graph, graph.object(number)).get(key));
    editing.change(number, { [key]: { kind: 'array', items: [...items, field] } });
  };
  longer(form, 'Fields');
  longer(page, 'Annots');
}

/** A signature as it should be. */
export function cmsBy(signer: Signer, timeStamps?: { stamp(octets: Uint8Array): Promise<Uint8Array> }) {
  return (octets: Uint8Array) =>
    smallCms({ digest: createHash('sha256').update(octets).digest() }, signer, timeStamps);
}
