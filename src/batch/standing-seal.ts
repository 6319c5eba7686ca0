import { isAnswered, sealBy } from '../generate/index.js';
import type { IssuedSeal } from '../register/index.js';
import {
  changedSinceSeal,
  isIntact,
  type LastingKey,
  longTermDataIn,
  openPdf,
  type PdfFile,
  type PlacedSignature,
  placedSignature,
  readCertificate,
  readSigned,
  readTimeStamp,
  sealOf,
} from '../sign/index.js';

/** A file as it stands, that is to be recorded. */
export interface StandingSeal {
  readonly bytes: Uint8Array;
  readonly seal: IssuedSeal;
}

/**
 * What stands in the place of a document where it is this document, sealed with this key and nothing else: a run was ended between writing
 * and recording it. A seal is another each time, so that its bytes alone do not tell.
 *
 * @param bytes What stands there. @param unsealed The document as it is before it is sealed.
 */
export function standingSeal(
  bytes: Uint8Array,
  unsealed: Uint8Array,
  key: LastingKey,
): StandingSeal | undefined {
  const begins = Buffer.compare(bytes.subarray(0, unsealed.length), unsealed) === 0;
  if (!begins || bytes.length === unsealed.length) return undefined;
  try {
    const seal = sealIn(openPdf(bytes), key);
    return seal && { bytes, seal };
  } catch {
    // Whatever it is, it is not what was written here.
    return undefined;
  }
}

function sealIn(file: PdfFile, { signer }: LastingKey): IssuedSeal | undefined {
  const dictionary = sealOf(file);
  const placed = dictionary && placedSignature(file.bytes, dictionary);
  if (placed === undefined || changedSinceSeal(file) !== undefined || !isUntouched(file, placed))
    return undefined;
  const signed = readSigned(placed.cms);
  const own = readCertificate(signer.certificate);
  const { certificate, digestHash = 'sha256', timeStamp } = signed;
  if (certificate?.sha256 !== own.sha256 || !isIntact(signed, placed.digest(digestHash), own))
    return undefined;
  const time = timeStamp === undefined ? claimedTime(file, dictionary) : readTimeStamp(timeStamp).time;
  if (time === undefined) return undefined;
  return sealBy(signer, timeStamp === undefined ? 'B-B' : stampedLevel(file), time);
}

/** What proves it for long may not have come to be appended. */
function stampedLevel(file: PdfFile): IssuedSeal['level'] {
  const data = longTermDataIn(file);
  return data !== undefined && isAnswered(data) ? 'B-LT' : 'B-T';
}

/** ISO 32000-1, 7.9.4, as seals are written here. */
function claimedTime(file: PdfFile, signature: Parameters<PdfFile['entry']>[0]): number | undefined {
  const [, ...parts] =
    /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00/.exec(String(file.entry(signature, 'M'))) ?? [];
  const [year, month, day, hour, minute, second] = parts.map(Number);
  if (year === undefined || month === undefined) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Nothing was filled in or signed behind the seal: data that prove it for long may follow, and they replace the catalog alone. */
export function isUntouched(file: PdfFile, { signedEnd }: PlacedSignature): boolean {
  if (signedEnd === file.bytes.length) return true;
  const sealed = openPdf(file.bytes.subarray(0, signedEnd));
  return [...sealed.references.offsets].every(
    ([number, offset]) =>
      number === sealed.catalog.reference.objectNumber || file.references.offsets.get(number) === offset,
  );
}
