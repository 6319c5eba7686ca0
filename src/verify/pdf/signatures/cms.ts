import { fromBER } from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';
import { bufferOf, type Der, identifierOf, octetsOf, partsOf, serialOf, tags, wholeDer } from './der.js';

/** A signature as it stands in a PDF or in a time stamp (CMS SignedData with one signer, RFC 5652, 5), unchecked. */
export interface Cms {
  /** Of what is signed. */
  readonly contentType: string;
  /** What is signed, where it is within. */
  readonly content: Uint8Array | undefined;
  /** DER of each. */
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly signer: CmsSigner;
}

interface CmsSigner {
  /** DER of the issuer's name and the serial number in hexadecimal; nothing where another way of naming it is taken. */
  readonly issuer: Uint8Array;
  readonly serial: string;
  readonly digest: string;
  /** DER of the set, as it is signed (5.4). */
  readonly signedAttributes: Uint8Array;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
  readonly algorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** Values by identifier. */
export type Attributes = ReadonlyMap<string, readonly Der[]>;

const mostCertificates = 20;
const signedData = '1.2.840.113549.1.7.2';
const context = (number: number) => 0xa0 + number;

/** Nothing for what is no such signature, or is encoded in an unusual way: PAdES wants DER (ETSI EN 319 142-1, 6.3). */
export function readCms(bytes: Uint8Array): Cms | undefined {
  const [type, wrapped, ...more] = partsOf(wholeDer(bytes), tags.sequence);
  const [data, ...others] = partsOf(wrapped, context(0));
  if (identifierOf(type) !== signedData || more.length > 0 || others.length > 0) return undefined;
  const [version, digests, encapsulated, ...rest] = partsOf(data, tags.sequence);
  const signers = rest.at(-1);
  const certificates = rest.find(({ tag }) => tag === context(0));
  const crls = rest.find(({ tag }) => tag === context(1));
  if (partsOf(certificates, context(0)).length > mostCertificates) return undefined;
  if (rest.length !== 1 + (certificates ? 1 : 0) + (crls ? 1 : 0)) return undefined;
  const [contentType, content, ...unknown] = partsOf(encapsulated, tags.sequence);
  const [signerDer, ...coSigners] = partsOf(signers, tags.set);
  const signer = signerOf(signerDer);
  const named = identifierOf(contentType);
  const listed = partsOf(digests, tags.set).map(digestIn);
  if (signer === undefined || named === undefined || coSigners.length > 0 || unknown.length > 0)
    return undefined;
  // RFC 5652, 5.1: 3 where the content is not plain data.
  if (numberOf(version) !== (named === plainData ? 1 : 3)) return undefined;
  if (listed.length !== 1 || listed[0] !== signer.digest) return undefined;
  const [octets, ...moreOctets] = partsOf(content, context(0));
  const inside = octetsOf(octets);
  if (content !== undefined && (inside === undefined || moreOctets.length > 0)) return undefined;
  return {
    contentType: named,
    content: inside,
    certificates: partsOf(certificates, context(0)).map((each) => each.bytes),
    crls: partsOf(crls, context(1)).map((each) => each.bytes),
    signer,
  };
}

const plainData = '1.2.840.113549.1.7.1';

function numberOf(der: Der | undefined): number | undefined {
  return der?.tag === tags.integer && der.content.length === 1 ? der.content[0] : undefined;
}

function signerOf(der: Der | undefined): CmsSigner | undefined {
  const [version, name, digest, signed, algorithm, signature, unsigned, ...more] = partsOf(
    der,
    tags.sequence,
  );
  const [issuer, serial] = partsOf(name, tags.sequence);
  const digestName = digestIn(digest);
  const attributes = attributesOf(signed, context(0));
  const others = unsigned ? attributesOf(unsigned, context(1)) : new Map();
  const number = serialOf(serial);
  if (numberOf(version) !== 1 || signed === undefined || attributes === undefined || more.length > 0)
    return undefined;
  if (issuer === undefined || number === undefined || digestName === undefined || others === undefined)
    return undefined;
  if (algorithm === undefined || signature?.tag !== tags.octets || !isPlain(algorithm, [rsaPss]))
    return undefined;
  return {
    issuer: issuer.bytes,
    serial: number,
    digest: digestName,
    signedAttributes: Uint8Array.from([tags.set, ...signed.bytes.subarray(1)]),
    signed: attributes,
    unsigned: others,
    algorithm: new AlgorithmIdentifier({ schema: fromBER(bufferOf(algorithm.bytes)).result }),
    signature: signature.content,
  };
}

const rsaPss = '1.2.840.113549.1.1.10';

/** Parameters are nothing, or stand there as such, but for the algorithms that have some (RFC 3370, 2 and 3). */
function isPlain(algorithm: Der | undefined, others: readonly string[] = []): boolean {
  const [name, parameters, ...more] = partsOf(algorithm, tags.sequence);
  const isNothing =
    parameters === undefined || (parameters.tag === tags.nothing && parameters.content.length === 0);
  return more.length === 0 && (isNothing || others.includes(identifierOf(name) ?? ''));
}

function digestIn(algorithm: Der | undefined): string | undefined {
  return isPlain(algorithm) ? identifierOf(partsOf(algorithm, tags.sequence)[0]) : undefined;
}

/** Each identifier once (5.3). */
function attributesOf(der: Der | undefined, tag: number): Attributes | undefined {
  const found = new Map<string, readonly Der[]>();
  for (const attribute of partsOf(der, tag)) {
    const [type, values, ...more] = partsOf(attribute, tags.sequence);
    const name = identifierOf(type);
    if (name === undefined || values?.tag !== tags.set || more.length > 0 || found.has(name))
      return undefined;
    found.set(name, partsOf(values, tags.set));
  }
  return found;
}
