import { type CertificateFacts, isIssuedBy, readCertificate } from '../certificates/index.js';
import type { SoundAnswer } from './answer.js';
import { crlAnswer } from './crl-answer.js';
import { fetched, type RevocationGround } from './fetch.js';
import { ocspAnswer } from './ocsp-answer.js';
import { ocspRequest } from './ocsp-request.js';

/** An answer that was had, as it goes into a document. */
export interface Found {
  readonly kind: 'ocsps' | 'crls';
  readonly der: Uint8Array;
  readonly answer: SoundAnswer;
}

/** Clocks differ. */
const leeway = 300_000;

/** An answer that names no end: newer ones are to be had at any time (RFC 6960, 4.2.2.1), so a day is much. */
const day = 86_400_000;

/** Whether an answer holds at a time. That of a revocation always does. @param now Milliseconds since 1970. */
export function isFresh({ answer }: Found, now: number): boolean {
  if (answer.kind === 'revoked') return true;
  const until = answer.until === answer.from ? answer.from + day : answer.until;
  return answer.from <= now + leeway && now <= until;
}

/**
 * The ways to an answer about a certificate, the small ones first. Each gives nothing where nobody with the right to says anything.
 *
 * @param lists Lists of revoked certificates that are there already.
 */
export function waysTo(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  lists: readonly Uint8Array[],
  ground: RevocationGround,
): readonly (() => Promise<Found | undefined>)[] {
  const found = (kind: Found['kind'], der: Uint8Array | undefined): Found | undefined => {
    if (der === undefined) return undefined;
    const answer = (kind === 'ocsps' ? ocspAnswer : crlAnswer)(der, certificate, issuer);
    return answer === undefined || answer.kind === 'unsound' ? undefined : { kind, der, answer };
  };
  return [
    ...certificate.ocsp.map((address) => async () => {
      return found('ocsps', await fetched(address, ground, ocspRequest(certificate, issuer)));
    }),
    ...lists.map((der) => async () => found('crls', der)),
    ...certificate.crls.map((address) => async () => found('crls', await fetched(address, ground))),
  ];
}

/** The issuer's certificate from where a certificate says that it is (RFC 5280, 4.2.2.1). */
export async function fetchedIssuer(
  certificate: CertificateFacts,
  ground: RevocationGround,
): Promise<CertificateFacts | undefined> {
  for (const address of certificate.issuers) {
    const der = await fetched(address, ground);
    try {
      const facts = der && readCertificate(der);
      if (facts && isIssuedBy(certificate, facts)) return facts;
    } catch {
      // Something else lies there.
    }
  }
  return undefined;
}
