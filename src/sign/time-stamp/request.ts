import { createHash } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { hashes } from '../cms/index.js';
import type { TimeStampSettings } from './settings.js';

/** What an authority is asked (RFC 3161, 2.4.1), in DER: it is to give its certificate along, and to repeat the nonce. */
export function timeStampRequest(
  octets: Uint8Array,
  { hash, policy }: Pick<TimeStampSettings, 'hash' | 'policy'>,
  nonce: bigint,
): Uint8Array {
  const { id, node } = hashes[hash];
  const digest = Uint8Array.from(createHash(node).update(octets).digest());
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: digest }),
    }),
    ...(policy !== undefined && { reqPolicy: policy }),
    nonce: Integer.fromBigInt(nonce),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}
