import type { IssuedSeal } from '../register/index.js';
import {
  crlAnswer,
  issuerAmong,
  type LastingKey,
  ocspAnswer,
  type RevocationData,
  readCertificate,
  readTimeStamp,
  type Signer,
} from '../sign/index.js';

/** A key that notes what its authorities answered, for one document. */
export interface NotingKey {
  readonly key: LastingKey;
  /** What there is to say of the seal that was made with it. @param at Milliseconds since 1970, as the signer claims. */
  sealAt(at: number): IssuedSeal;
}

export function notingKey({ signer, timeStamps, longTerm }: LastingKey): NotingKey {
  let token: Uint8Array | undefined;
  let data: RevocationData | undefined;
  const key: LastingKey = {
    signer,
    ...(timeStamps && {
      timeStamps: {
        async stamp(octets) {
          token = await timeStamps.stamp(octets);
          return token;
        },
      },
    }),
    ...(longTerm && {
      async longTerm(chains) {
        data = await longTerm(chains);
        return data;
      },
    }),
  };
  return {
    key,
    sealAt(at) {
      if (token === undefined) return sealBy(signer, 'B-B', at);
      const level = data !== undefined && isAnswered(data) ? 'B-LT' : 'B-T';
      return sealBy(signer, level, readTimeStamp(token).time);
    },
  };
}

/** A seal as the register keeps it. @param time Milliseconds since 1970. */
export function sealBy(
  { certificate, chain }: Pick<Signer, 'certificate' | 'chain'>,
  level: IssuedSeal['level'],
  time: number,
): IssuedSeal {
  const own = readCertificate(certificate);
  const isDemo = [own, ...chain.map(readCertificate)].some((one) => one.isDemo);
  return {
    signer: own.name,
    certificate: own.sha256,
    level,
    time: wholeSeconds(time),
    ...(isDemo && { demo: true }),
  };
}

/** Whether every certificate that can be revoked has an answer that it was not (ETSI EN 319 142-1, 6.3). */
export function isAnswered({ certificates, ocsps, crls }: RevocationData): boolean {
  const all = certificates.map(readCertificate);
  return all
    .filter(({ isSelfIssued, isOcspNoCheck }) => !isSelfIssued && !isOcspNoCheck)
    .every((one) => {
      const issuer = issuerAmong(one, all);
      if (issuer === undefined) return false;
      const answers = [
        ...ocsps.map((der) => ocspAnswer(der, one, issuer, all)),
        ...crls.map((der) => crlAnswer(der, one, issuer)),
      ];
      return answers.some((answer) => answer?.kind === 'good');
    });
}

/** `2026-11-21T12:00:00Z`, as verifying tells it. */
function wholeSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
