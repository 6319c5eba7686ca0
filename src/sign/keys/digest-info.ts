import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { hashes } from '../cms/index.js';
import type { Signer } from '../signer.js';

/** DigestInfo of PKCS#1 (RFC 8017, 9.2): what an RSA key itself signs. */
export function digestInfo(digest: Uint8Array, hash: Signer['hash']): Uint8Array {
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: hashes[hash].id }), new Null()] });
  return new Uint8Array(new Sequence({ value: [algorithm, new OctetString({ valueHex: digest })] }).toBER());
}
