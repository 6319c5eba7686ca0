import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.js';

/** Objects that an update brings, new ones and such as take the place of those of the same number. */
export type Changes = Map<PDFRef, PDFObject>;

export interface Revision {
  /** The file as it was, and the update behind it. */
  readonly bytes: Buffer;
  /** Where each object of the update begins. */
  readonly offsets: ReadonlyMap<PDFRef, number>;
}

/** Appends an incremental update (ISO 32000-1, 7.5.6); not a byte of the file itself changes. */
export function appendRevision(file: PdfFile, changes: Changes): Revision {
  const parts: Buffer[] = [file.bytes];
  let length = file.bytes.length;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  if (file.bytes.at(-1) !== lineEnd) add(Buffer.of(lineEnd));
  const offsets = new Map<PDFRef, number>();
  const inOrder = [...changes].sort(([a], [b]) => a.objectNumber - b.objectNumber);
  for (const [reference, object] of inOrder) {
    offsets.set(reference, length);
    // PDF/A wants the keywords on lines of their own (ISO 19005-3, 6.1.9).
    add(Buffer.from(`${reference.objectNumber} ${reference.generationNumber} obj\n`, 'latin1'));
    add(octetsOf(object));
    add(Buffer.from('\nendobj\n', 'latin1'));
  }
  const start = length;
  const id = identifier(file, parts.slice(1));
  add(Buffer.from(crossReferences(offsets), 'latin1'));
  add(octetsOf(trailer(file, offsets, id)));
  add(Buffer.from(`\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return { bytes: Buffer.concat(parts, length), offsets };
}

const lineEnd = 0x0a;

/** Of what the file was before, and of what comes to it. */
function identifier({ references }: PdfFile, update: readonly Buffer[]): string {
  const hash = createHash('sha256').update(`${references.trailer} ${references.start}`);
  for (const part of update) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

function octetsOf(object: PDFObject): Buffer {
  const octets = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(octets, 0);
  return octets;
}

/** A table whose entries have 20 bytes, in a subsection for each run of numbers (7.5.4). */
function crossReferences(offsets: ReadonlyMap<PDFRef, number>): string {
  const runs: { first: number; entries: string[] }[] = [];
  for (const [{ objectNumber, generationNumber }, offset] of offsets) {
    const run = runs.at(-1);
    const entry = `${String(offset).padStart(10, '0')} ${String(generationNumber).padStart(5, '0')} n \n`;
    if (run !== undefined && run.first + run.entries.length === objectNumber) run.entries.push(entry);
    else runs.push({ first: objectNumber, entries: [entry] });
  }
  const sections = runs.map(({ first, entries }) => `${first} ${entries.length}\n${entries.join('')}`);
  return `xref\n${sections.join('')}trailer\n`;
}

/** The first part of the file's identifier stays, the second changes with the file (14.4). */
function trailer(
  { references, context }: PdfFile,
  offsets: ReadonlyMap<PDFRef, number>,
  id: string,
): PDFDict {
  const made = PDFDict.withContext(context);
  const before = references.trailer;
  const size = before.get(PDFName.of('Size'));
  const highest = Math.max(...[...offsets.keys()].map(({ objectNumber }) => objectNumber + 1));
  made.set(
    PDFName.of('Size'),
    PDFNumber.of(Math.max(size instanceof PDFNumber ? size.asNumber() : 0, highest)),
  );
  for (const key of ['Root', 'Info']) {
    const value = before.get(PDFName.of(key));
    if (value !== undefined) made.set(PDFName.of(key), value);
  }
  const known = before.get(PDFName.of('ID'));
  const permanent = known instanceof PDFArray ? known.get(0) : PDFHexString.of(id);
  const both = PDFArray.withContext(context);
  both.push(permanent);
  both.push(PDFHexString.of(id));
  made.set(PDFName.of('ID'), both);
  made.set(PDFName.of('Prev'), PDFNumber.of(references.start));
  return made;
}
