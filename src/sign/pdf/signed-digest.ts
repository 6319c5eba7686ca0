import { OctetString } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { cmsIds, hashes } from '../cms/index.js';
import type { PlacedSignature } from './placed-signature.js';

/**
 * Whether the digest that a signature is over is that of the bytes that are signed now (RFC 5652, 11.2). Whether the signature
 * itself is good, and whose it is, is not looked at.
 */
export function hasSignedDigest({ cms, digest }: PlacedSignature): boolean {
  try {
    const { content } = ContentInfo.fromBER(Uint8Array.from(cms).buffer);
    const [signer] = new SignedData({ schema: content }).signerInfos;
    const { attributes = [] } = signer?.signedAttrs ?? {};
    const signed = attributes.find(({ type }) => type === cmsIds.messageDigest)?.values[0];
    const hash = Object.values(hashes).find(({ id }) => id === signer?.digestAlgorithm.algorithmId);
    if (hash === undefined || !(signed instanceof OctetString)) return false;
    return digest(hash.node).equals(Buffer.from(signed.valueBlock.valueHexView));
  } catch {
    return false;
  }
}
