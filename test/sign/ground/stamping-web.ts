import { createHash } from 'node:crypto';
import { Integer } from 'asn1js';
import * as pkijs from 'pkijs';
import type { WebReply, WebRequest } from '../../../src/host/index.js';
import { people } from './people.js';
import { smallCms } from './small-cms.js';

const timeStampInfo = '1.2.840.113549.1.9.16.1.4';

/** A web on which one time-stamping authority answers, within the process. @param at Milliseconds since 1970. */
export function stampingWeb(at: number): (request: WebRequest) => Promise<WebReply> {
  let serial = 0;
  return async ({ body }) => {
    const { timeStamper } = await people();
    const { messageImprint, nonce } = pkijs.TimeStampReq.fromBER(Uint8Array.from(body ?? []));
    const info = new pkijs.TSTInfo({
      version: 1,
      policy: '1.2.3.4.1',
      messageImprint,
      serialNumber: new Integer({ value: ++serial }),
      genTime: new Date(at),
      ...(nonce && { nonce }),
    });
    const content = { type: timeStampInfo, octets: new Uint8Array(info.toSchema().toBER()) };
    const digest = createHash('sha256').update(content.octets).digest();
    const token = await smallCms({ digest, content }, timeStamper.signer);
    const response = new pkijs.TimeStampResp({
      status: new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted }),
      timeStampToken: pkijs.ContentInfo.fromBER(token),
    });
    return { status: 200, headers: {}, body: new Uint8Array(response.toSchema().toBER()) };
  };
}
