import { type Entries, type Graph, itemsOf } from '../file/graph.js';
import { lengthsOf, type Revision } from '../file/revisions.js';
import { hexDigit, latin1 } from '../syntax/characters.js';
import { ofKind } from '../syntax/values.js';
import { readDer } from './der.js';
import type { FoundSignature } from './found.js';
import type { Setting } from './setting.js';

/** What a signature covers, and what it is. */
export interface Covered {
  /** All but the signature itself. */
  readonly octets: readonly [Uint8Array, Uint8Array];
  readonly cms: Uint8Array;
  /** Number of the revision that it ends with, from 0 on. */
  readonly revision: number;
}

/** Why a signature covers nothing. A program that wrote the file anew is not to blame for that: it was no attack. */
export interface Uncovered {
  readonly fault: string;
  readonly code: 'signature-lost' | 'signature-coverage';
}

/**
 * What a signature covers. A program that writes a file anew has its signatures in the first revision, where none of this
 * product's was made.
 */
export function coverageOf(
  { entries, offset, isCompressed }: FoundSignature,
  { graph, revisions }: Setting,
): Covered | Uncovered {
  const covered = isCompressed
    ? { fault: 'it is compressed, so that nobody can say what it covers' }
    : rangesOf(entries, graph, revisions);
  if (!('fault' in covered)) return covered;
  const isRewritten = offset < (revisions[0]?.end ?? 0);
  return { fault: covered.fault, code: isRewritten ? 'signature-lost' : 'signature-coverage' };
}

/**
 * Takes apart `ByteRange` and `Contents` of a signature (ISO 32000-2, 12.8.1): two ranges from the beginning of the file to the end
 * of a revision, with nothing left out between them but the very string that the signature stands in. Anything else is
 * refused, with why: then something could be shown that nobody signed.
 */
function rangesOf(
  entries: Entries,
  graph: Graph,
  revisions: readonly Revision[],
): Covered | { readonly fault: string } {
  const { bytes } = graph.store;
  const contents = ofKind(entries.get('Contents'), 'string');
  const range = itemsOf(graph, entries.get('ByteRange'));
  const [zero, first, second, length] = range.map((each) => (typeof each === 'number' ? each : Number.NaN));
  if (contents === undefined || range.length !== 4) return { fault: 'it does not say what it covers' };
  if (zero !== 0 || first === undefined || second === undefined || length === undefined)
    return { fault: 'it does not cover the beginning of the file' };
  if (![first, second, length].every((each) => Number.isInteger(each) && each > 0))
    return { fault: 'it does not say what it covers' };
  if (first !== contents.start || second !== contents.end)
    return { fault: 'it leaves out more or something else than itself' };
  const revision = revisions.findIndex((each) => lengthsOf(bytes, each).includes(second + length));
  if (revision === -1) return { fault: 'it does not go to the end of what was saved with it' };
  const cms = cmsIn(bytes.subarray(contents.start, contents.end));
  if (cms === undefined) return { fault: 'what should be the signature is none' };
  return { octets: [bytes.subarray(0, first), bytes.subarray(second, second + length)], cms, revision };
}

/** The value within `<...>`; what is left of the room is zeros. Digits are written in one way. */
function cmsIn(written: Uint8Array): Uint8Array | undefined {
  const text = latin1(written);
  if (!/^<(?:[0-9a-f]*|[0-9A-F]*)>$/.test(text) || text.length % 2 !== 0) return undefined;
  const octets = new Uint8Array(text.length / 2 - 1);
  for (let at = 0; at < octets.length; at += 1) {
    octets[at] = (hexDigit(written[1 + 2 * at]) ?? 0) * 16 + (hexDigit(written[2 + 2 * at]) ?? 0);
  }
  const der = readDer(octets)?.bytes;
  return der !== undefined && octets.subarray(der.length).every((byte) => byte === 0) ? der : undefined;
}
