import { TSTInfo } from 'pkijs';
import { type CertificateFacts, digestName, isStrongHash, mayStampTimes } from '../../../sign/index.js';
import { readCms } from './cms.js';
import { bufferOf, sameBytes, wholeDer } from './der.js';
import { digestOf } from './digest.js';
import { signedBy } from './signed-octets.js';

/** A time stamp that stands for some octets, or why it does not, in words that go on after "the time stamp". */
export type Stamp =
  | {
      /** Milliseconds since 1970. */
      readonly time: number;
      readonly certificate: CertificateFacts;
      readonly others: readonly CertificateFacts[];
    }
  | { readonly fault: string };

const info = '1.2.840.113549.1.9.16.1.4';

/** Checks a token of RFC 3161 over octets. Whether its authority is trusted is another question. */
export function readStamp(token: Uint8Array, ...octets: readonly Uint8Array[]): Stamp {
  const cms = readCms(token);
  if (cms?.content === undefined || cms.contentType !== info || wholeDer(cms.content) === undefined)
    return { fault: 'cannot be read' };
  const signed = signedBy(cms, cms.content);
  if ('fault' in signed) return { fault: `does not hold: ${signed.message}` };
  if (!signed.names) return { fault: 'does not name its certificate' };
  const { messageImprint, genTime } = TSTInfo.fromBER(bufferOf(cms.content));
  const hash = digestName(messageImprint.hashAlgorithm.algorithmId);
  if (!isStrongHash(hash)) return { fault: 'rests on a hash that can be forged' };
  if (!sameBytes(messageImprint.hashedMessage.valueBlock.valueHexView, digestOf(hash, ...octets)))
    return { fault: 'is that of something else' };
  if (!mayStampTimes(signed.certificate)) {
    return { fault: `was given by ${signed.certificate.name}, whose certificate is not for time stamps` };
  }
  return { time: genTime.getTime(), certificate: signed.certificate, others: signed.others };
}
