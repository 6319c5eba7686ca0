/** One value of the distinguished encoding rules (X.690). */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  /** With tag and length. */
  readonly bytes: Uint8Array;
}

const deepest = 40;

/**
 * The value that bytes begin with. Nothing where a length is longer than need be, or goes beyond its parent: that could be read in
 * two ways. Time stamps of many authorities have indefinite lengths (X.690, 8.1.3.6), which are clear, and are taken.
 */
export function readDer(bytes: Uint8Array, depth = 0): Der | undefined {
  const [tag, first, second] = bytes;
  // Tags of more than one byte do not occur in what is read here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > deepest) return undefined;
  const isConstructed = (tag & 0x20) !== 0;
  if (first === 0x80) return isConstructed ? readIndefinite(bytes, tag, depth) : undefined;
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (octets > 4 || (octets > 0 && second === 0)) return undefined;
  const length =
    octets === 0 ? first : bytes.subarray(2, 2 + octets).reduce((value, byte) => value * 256 + byte, 0);
  const end = 2 + octets + length;
  if (end > bytes.length || (octets > 0 && length < 0x80)) return undefined;
  const content = bytes.subarray(2 + octets, end);
  if (isConstructed && elements(content, depth + 1) === undefined) return undefined;
  return { tag, content, bytes: bytes.subarray(0, end) };
}

/** Up to two zeros, which stand where a value would begin. */
function readIndefinite(bytes: Uint8Array, tag: number, depth: number): Der | undefined {
  let at = 2;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    const element = readDer(bytes.subarray(at), depth + 1);
    if (element === undefined) return undefined;
    at += element.bytes.length;
  }
  return { tag, content: bytes.subarray(2, at), bytes: bytes.subarray(0, at + 2) };
}

/** The one value that bytes are, with nothing behind it. */
export function wholeDer(bytes: Uint8Array): Der | undefined {
  const read = readDer(bytes);
  return read?.bytes.length === bytes.length ? read : undefined;
}

function elements(content: Uint8Array, depth: number): readonly Der[] | undefined {
  const found: Der[] = [];
  for (let at = 0; at < content.length; at += found.at(-1)?.bytes.length ?? content.length) {
    const element = readDer(content.subarray(at), depth);
    if (element === undefined) return undefined;
    found.push(element);
  }
  return found;
}

/** What a value consists of; nothing in it where it is not constructed, or not of this tag. */
export function partsOf(der: Der | undefined, tag: number): readonly Der[] {
  return der === undefined || der.tag !== tag || (tag & 0x20) === 0 ? [] : (elements(der.content, 0) ?? []);
}

/** What an octet string holds, also in pieces (8.7); nothing for what is none. */
export function octetsOf(der: Der | undefined): Uint8Array | undefined {
  if (der?.tag === tags.octets) return der.content;
  if (der?.tag !== piecesOfOctets) return undefined;
  const pieces = partsOf(der, piecesOfOctets);
  return pieces.every(({ tag }) => tag === tags.octets)
    ? Buffer.concat(pieces.map(({ content }) => content))
    : undefined;
}

const piecesOfOctets = 0x24;

export const tags = {
  integer: 0x02,
  octets: 0x04,
  nothing: 0x05,
  identifier: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** `1.2.840.113549.1.7.2`; nothing for what is no object identifier. */
export function identifierOf(der: Der | undefined): string | undefined {
  if (der?.tag !== tags.identifier || der.content.length === 0) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of der.content) {
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - 40 * top, ...rest].join('.');
}

/** A copy, which the libraries take: they want a buffer of its own. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** In hexadecimal, without zeros before it: as serial numbers are compared. */
export function serialOf(der: Der | undefined): string | undefined {
  if (der?.tag !== tags.integer) return undefined;
  return Buffer.from(der.content)
    .toString('hex')
    .replace(/^(?:00)+(?=.)/, '');
}
