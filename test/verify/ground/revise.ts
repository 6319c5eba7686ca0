import { pagesOf } from '../../../src/verify/pdf/changes/pages.js';
import { fieldsOf } from '../../../src/verify/pdf/file/form.js';
import { type Entries, entriesOf, type Graph } from '../../../src/verify/pdf/file/graph.js';
import { openPdf } from '../../../src/verify/pdf/opened.js';
import { cursorOf } from '../../../src/verify/pdf/syntax/cursor.js';
import { readValue } from '../../../src/verify/pdf/syntax/read-value.js';
import { ofKind, type PdfReference, type PdfValue } from '../../../src/verify/pdf/syntax/values.js';
import { written } from './written.js';

/** Changes to a PDF that are appended to it, good and bad alike. */
export interface Editing {
  readonly graph: Graph;
  /** Puts something in the place of an object; `undefined` takes it away. */
  put(number: number, value: PdfValue | Buffer | undefined): void;
  /** A new object. */
  add(value: PdfValue | Buffer): PdfReference;
  /** Changes entries of a dictionary that is an object of its own. */
  change(number: number, entries: Readonly<Record<string, PdfValue | undefined>>): void;
  readonly root: number;
  /** Number of the object of a page, from 1 on. */
  page(at: number): number;
  /** Number of the object of a field. */
  field(name: string): number;
}

export interface RevisionOptions {
  /** The cross-reference that it goes on from; the last one otherwise. */
  readonly previous?: number;
  /** Between the objects and the cross-reference. */
  readonly junk?: string;
  /** More entries of the trailer. */
  readonly trailer?: string;
}

/** Appends a revision with a cross-reference table. */
export function revise(
  bytes: Uint8Array,
  edit: (editing: Editing) => void,
  options: RevisionOptions = {},
): Uint8Array {
  const pdf = openPdf(bytes);
  const graph = pdf.last;
  const objects = new Map<number, Buffer | undefined>();
  let size = Math.max(Number(graph.trailer.get('Size')), ...graph.numbers.map((number) => number + 1));
  const put: Editing['put'] = (number, value) =>
    objects.set(number, value === undefined || Buffer.isBuffer(value) ? value : written(value));
  const root = ofKind(graph.trailer.get('Root'), 'reference')?.number ?? 0;
  edit({
    graph,
    root,
    put,
    add(value) {
      const number = size++;
      put(number, value);
      return { kind: 'reference', number, generation: 0 };
    },
    change(number, entries) {
      const all = new Map(entriesOf(graph, graph.object(number)));
      for (const [key, value] of Object.entries(entries)) {
        if (value === undefined) all.delete(key);
        else all.set(key, value);
      }
      put(number, { kind: 'dictionary', entries: all });
    },
    page: (at) => pagesOf(graph)[at - 1]?.number ?? 0,
    field: (name) => fieldsOf(graph).find((each) => each.name === name)?.number ?? 0,
  });
  return assembled(
    bytes,
    objects,
    size,
    graph.trailer,
    pdf.revisions.at(-1)?.sections[0]?.offset ?? 0,
    options,
  );
}

function assembled(
  bytes: Uint8Array,
  objects: ReadonlyMap<number, Buffer | undefined>,
  size: number,
  trailer: Entries,
  last: number,
  { previous = last, junk = '', trailer: more = '' }: RevisionOptions,
): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(bytes), Buffer.from('\n')];
  let length = bytes.length + 1;
  const push = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  let table = '';
  for (const [number, object] of [...objects].toSorted(([one], [other]) => one - other)) {
    const offset = String(length).padStart(10, '0');
    table += `${number} 1\n${object ? `${offset} 00000 n` : '0000000000 00001 f'} \n`;
    if (object) push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  push(Buffer.from(junk, 'latin1'));
  const kept = ['Root', 'Info', 'ID'].flatMap((key): [string, PdfValue][] => {
    const value = trailer.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  const entries = new Map<string, PdfValue>([...kept, ['Size', size], ['Prev', previous]]);
  const end = written({ kind: 'dictionary', entries });
  push(
    Buffer.from(
      `xref\n${table}trailer\n${end.toString('latin1').replace(/>>$/, `${more} >>`)}\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Uint8Array.from(Buffer.concat(pieces));
}

/** A value as it is written in a PDF. */
export function pdf(source: string): PdfValue {
  return readValue(cursorOf(Buffer.from(source, 'latin1')));
}

/** A stream that is not compressed. */
export function stream(content: string | Uint8Array, entries = ''): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  const head = Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`, 'latin1');
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}
