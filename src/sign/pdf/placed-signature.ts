import { createHash } from 'node:crypto';
import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** A signature as it stands in a file. */
export interface PlacedSignature {
  /** DER, without what fills up its place. */
  readonly cms: Uint8Array;
  /** From its `<` to behind its `>`: all that is not signed. */
  readonly start: number;
  readonly end: number;
  /** Up to where the file is signed. */
  readonly signedEnd: number;
  /** Of the signed bytes. @param hash As Node calls it: `sha256`. */
  digest(hash: string): Buffer;
}

/**
 * Reads a signature strictly: everything from the first byte on is signed but the digits of this signature, which are of one
 * letter case and followed by zeros alone. Where verifiers are lax, a byte could be changed unseen: in the zeros behind
 * the signature, the case of a digit, or in what a range leaves out besides it.
 *
 * @param dictionary Of the signature (ISO 32000-1, 12.8.1). @returns Nothing for one that is not so.
 */
export function placedSignature(file: Buffer, dictionary: PDFDict): PlacedSignature | undefined {
  const contents = dictionary.get(PDFName.of('Contents'));
  const range = dictionary.get(PDFName.of('ByteRange'));
  if (!(contents instanceof PDFHexString && range instanceof PDFArray)) return undefined;
  const numbers = range.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : -1));
  const [first, start = -1, end = -1, rest = -1] = numbers;
  const isRange =
    numbers.length === 4 && numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
  if (!isRange || first !== 0 || start + 2 > end || end + rest > file.length) return undefined;
  const digits = file.toString('latin1', start + 1, end - 1);
  const isThis = file[start] === 0x3c && file[end - 1] === 0x3e && digits === contents.asString();
  const cms = isThis ? derIn(digits) : undefined;
  if (cms === undefined) return undefined;
  return {
    cms,
    start,
    end,
    signedEnd: end + rest,
    digest: (hash) =>
      createHash(hash)
        .update(file.subarray(0, start))
        .update(file.subarray(end, end + rest))
        .digest(),
  };
}

/** What stands there in DER, where nothing but zeros follows it. */
function derIn(digits: string): Uint8Array | undefined {
  if (digits.length % 2 !== 0 || !/^(?:[0-9a-f]*|[0-9A-F]*)$/.test(digits)) return undefined;
  const octets = Buffer.from(digits, 'hex');
  const length = lengthOf(octets);
  if (length === undefined || length > octets.length) return undefined;
  return octets.subarray(length).every((octet) => octet === 0) ? octets.subarray(0, length) : undefined;
}

/** Of a sequence with its header; DER has one form for each length (X.690, 10.1). */
function lengthOf(octets: Buffer): number | undefined {
  const [tag, form = 0] = octets;
  const count = form & 0x7f;
  if (tag !== 0x30 || form < 0x80 || count < 1 || count > 4 || octets.length < 2 + count) return undefined;
  return 2 + count + octets.readUIntBE(2, count);
}
