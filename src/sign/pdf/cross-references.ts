import { type PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser } from '@cantoo/pdf-lib';
import { refuse } from './refuse.js';

/** Where the objects of a file stand, in its newest revision (ISO 32000-1, 7.5.4 to 7.5.6). */
export interface CrossReferences {
  /** Number of an object -> where it begins. What was deleted is not there. */
  readonly offsets: ReadonlyMap<number, number>;
  /** Of the newest revision. */
  readonly trailer: PDFDict;
  /** Where the newest section begins. */
  readonly start: number;
}

/** A statement has a revision for each who signs it, and one or two for each who fills it in. */
const mostRevisions = 1000;
const mostObjects = 250_000;
const entryLength = 20;

/**
 * Reads the tables of a file, from the newest to the first. They are what this product writes and what programs append to
 * it; a file with compressed ones was written anew by another program. Errors: `pdf-not-signable`.
 */
export function readCrossReferences(file: Buffer, context: PDFContext): CrossReferences {
  const offsets = new Map<number, number | undefined>();
  const start = newestSection(file);
  let trailer: PDFDict | undefined;
  let next: number | undefined = start;
  for (let revision = 0; next !== undefined; revision++) {
    if (revision === mostRevisions || offsets.size > mostObjects) damaged();
    const end = readSection(file, next, (number, offset) => {
      if (!offsets.has(number)) offsets.set(number, offset);
    });
    const dictionary = trailerAt(file, end, context);
    if (dictionary.has(PDFName.of('XRefStm'))) rewritten('its cross-references are compressed');
    trailer ??= dictionary;
    const before: number | undefined = numberOf(dictionary, 'Prev');
    if (before !== undefined && before >= next) rewritten('its parts are in another order');
    next = before;
  }
  const standing = [...offsets].flatMap(([number, offset]) =>
    offset === undefined ? [] : [[number, offset] as const],
  );
  return { offsets: new Map(standing), trailer: trailer ?? damaged(), start };
}

function newestSection(file: Buffer): number {
  const tail = file.toString('latin1', Math.max(0, file.length - 1024));
  const found = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1];
  return found === undefined ? damaged() : Number(found);
}

type Entry = (number: number, offset: number | undefined) => void;

/** @returns Where its trailer begins. */
function readSection(file: Buffer, offset: number, add: Entry): number {
  if (file.toString('latin1', offset, offset + 4) !== 'xref')
    rewritten('its cross-references are compressed, or damaged');
  let at = offset + 4;
  for (;;) {
    const header = /^\s*(\d{1,7}) (\d{1,7}) *\r?\n/.exec(file.toString('latin1', at, at + 40));
    if (header === null) return at;
    at += header[0].length;
    const [first, count] = [Number(header[1]), Number(header[2])];
    const entries = file.toString('latin1', at, at + count * entryLength);
    for (let index = 0; index < count; index++) {
      const entry = entries.slice(index * entryLength, (index + 1) * entryLength);
      if (!/^\d{10} \d{5} [nf]/.test(entry)) damaged();
      add(first + index, entry[17] === 'n' ? Number(entry.slice(0, 10)) : undefined);
    }
    at += count * entryLength;
  }
}

function trailerAt(file: Buffer, offset: number, context: PDFContext): PDFDict {
  const keyword = /^\s*trailer/.exec(file.toString('latin1', offset, offset + 20));
  if (keyword === null) return damaged();
  const parser = PDFObjectParser.forBytes(file.subarray(offset + keyword[0].length), context);
  const dictionary = parser.parseObject();
  return dictionary instanceof PDFDict ? dictionary : damaged();
}

function numberOf(dictionary: PDFDict, key: string): number | undefined {
  const value = dictionary.get(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

function rewritten(how: string): never {
  return refuse(
    'pdf-not-signable',
    `The PDF is not as it was issued, but written anew by another program: ${how}`,
  );
}

function damaged(): never {
  return refuse('pdf-not-signable', 'The PDF is damaged, or it is none');
}
