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
import { cmsOf } from '../cms/index.js';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import { appendRevision, type Changes } from './revision.js';
import type { SigningKey } from './signing-key.js';

export interface SignatureToPlace {
  readonly reference: PDFRef;
  /** What its dictionary has besides the signature itself: name, reason, time, what it permits. */
  readonly entries: Readonly<Record<string, PDFObject>>;
}

/** The second time is for a signature larger than was thought, the third for a time stamp that grew meanwhile. */
const mostTries = 3;

/**
 * Appends an update that ends with a signature over all of the file but the signature itself (ETSI EN 319 142-1, 5.3). What is
 * left of the place for it is filled with zeros; the digits are lower case, so that a reader can tell any other byte there.
 *
 * Errors: those of the signer and the time stamps; `signature-too-large`.
 */
export async function signRevision(
  file: PdfFile,
  changes: Changes,
  signature: SignatureToPlace,
  key: SigningKey,
): Promise<Uint8Array> {
  let room = expectedRoom(key);
  for (let tries = 0; tries < mostTries; tries++) {
    const dictionary = dictionaryOf(signature, room, file);
    const revision = appendRevision(file, new Map([...changes, [signature.reference, dictionary]]));
    const place = placeOf(revision.bytes, revision.offsets.get(signature.reference) ?? 0, room);
    const cms = await cmsOf(digestOf(revision.bytes, place, key), key.signer, { timeStamps: key.timeStamps });
    if (cms.length <= room) {
      const digits = Buffer.from(cms)
        .toString('hex')
        .padEnd(room * 2, '0');
      revision.bytes.write(digits, place.start + 1, 'latin1');
      return revision.bytes;
    }
    room = rounded(cms.length + 1024);
  }
  return refuse('signature-too-large', `The signature does not fit into ${room} bytes`);
}

/** Certificates, what is signed with them, and a token with certificates of its own. */
function expectedRoom({ signer, timeStamps }: SigningKey): number {
  const certificates = [signer.certificate, ...signer.chain].reduce((sum, { length }) => sum + length, 0);
  return rounded(certificates + 2048 + (timeStamps === undefined ? 0 : 7168));
}

function rounded(bytes: number): number {
  return Math.ceil(bytes / 512) * 512;
}

/** What is looked for in the bytes comes before any text. */
function dictionaryOf({ entries }: SignatureToPlace, room: number, { context }: PdfFile): PDFDict {
  const range = PDFArray.withContext(context);
  // As many digits as there is room for.
  for (const number of [0, 9999999999, 9999999999, 9999999999]) range.push(PDFNumber.of(number));
  const dictionary = PDFDict.withContext(context);
  const set = (key: string, value: PDFObject) => dictionary.set(PDFName.of(key), value);
  set('Type', PDFName.of('Sig'));
  set('Filter', PDFName.of('Adobe.PPKLite'));
  set('SubFilter', PDFName.of('ETSI.CAdES.detached'));
  set('ByteRange', range);
  set('Contents', PDFHexString.of('00'.repeat(room)));
  for (const [name, value] of Object.entries(entries)) set(name, value);
  return dictionary;
}

/** The signature with its angle brackets: from `<` to behind `>`. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds the place of the signature, and writes down which bytes are signed: those before it and those behind it. */
function placeOf(bytes: Buffer, object: number, room: number): Place {
  const start = bytes.indexOf('/Contents <', object, 'latin1') + '/Contents '.length;
  const end = start + room * 2 + 2;
  const range = bytes.indexOf('/ByteRange [', object, 'latin1') + '/ByteRange ['.length;
  const numbers = `0 ${start} ${end} ${bytes.length - end}`;
  bytes.write(`${numbers} ]`.padEnd(bytes.indexOf(']', range, 'latin1') + 1 - range), range, 'latin1');
  return { start, end };
}

function digestOf(bytes: Buffer, { start, end }: Place, { signer }: SigningKey): Uint8Array {
  const hash = createHash(signer.hash.replace('-', '').toLowerCase());
  return hash.update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest();
}
