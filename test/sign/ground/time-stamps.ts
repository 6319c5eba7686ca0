import { createHash } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import * as pkijs from 'pkijs';
import type { Signer } from '../../../src/sign/signer.js';
import { people } from './people.js';
import { smallCms } from './small-cms.js';

const timeStampInfo = '1.2.840.113549.1.9.16.1.4';
const policy = '1.2.3.4.1';

/**
 * Stamps within the process, with a time of its own.
 *
 * @param at Milliseconds since 1970. @param by Who says so; the authority of the tests for times otherwise.
 */
export function timeStamps(at: number, by?: Signer): { stamp(octets: Uint8Array): Promise<Uint8Array> } {
  let serial = 0;
  return {
    async stamp(octets) {
      const { timeStamper } = await people();
      const imprint = createHash('sha256').update(octets).digest();
      const info = new pkijs.TSTInfo({
        version: 1,
        policy,
        messageImprint: new pkijs.MessageImprint({
          hashAlgorithm: new pkijs.AlgorithmIdentifier({
            algorithmId: '2.16.840.1.101.3.4.2.1',
            algorithmParams: new Null(),
          }),
          hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprint).buffer }),
        }),
        serialNumber: new Integer({ value: ++serial }),
        genTime: new Date(at),
      });
      const content = { type: timeStampInfo, octets: new Uint8Array(info.toSchema().toBER()) };
      const digest = createHash('sha256').update(content.octets).digest();
      return smallCms({ digest, content }, by ?? timeStamper.signer);
    },
  };
}
