import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../diagnostics/index.js';
import type { Signer } from '../signer.js';
import { checkChain } from './check-chain.js';
import type { CertificateFacts } from './facts.js';
import { readCertificate } from './read-certificate.js';
import { hasDocumentPurpose, hasSignatureUsage, neededPurpose, neededUsage, purposeWords } from './usage.js';
import { weaknessesOf } from './weakness.js';

const day = 86_400_000;

/** In time to ask for a new one. */
const soon = 30 * day;

/**
 * What is wrong with the certificate of a signer, and with those above it, in words for who has to do something about it. Told before anything
 * is issued; errors mean that nobody would accept the signature.
 *
 * @param at Milliseconds since 1970.
 * @returns `certificate-…`. Errors: `certificate-unreadable`.
 */
export function checkCertificate(
  signer: Pick<Signer, 'certificate' | 'chain'>,
  at: number,
): readonly Diagnostic[] {
  const certificate = readCertificate(signer.certificate);
  const chain = signer.chain.map(readCertificate);
  const all = [certificate, ...chain];
  return [
    ...all.flatMap((one) => validity(one, at)),
    ...expiring(certificate, at),
    ...usage(certificate),
    ...all.flatMap((one) => weaknessesOf(one).map((what) => told('certificate-weak', one, what))),
    ...checkChain(certificate, chain),
    ...(all.some(({ isDemo }) => isDemo)
      ? [told('certificate-demo', certificate, 'is of a throw-away authority, and proves nothing')]
      : []),
  ];
}

function validity(certificate: CertificateFacts, at: number): Diagnostic[] {
  const { notBefore, notAfter } = certificate;
  if (at > notAfter) return [told('certificate-expired', certificate, `expired on ${dayOf(notAfter)}`)];
  return at < notBefore
    ? [told('certificate-not-yet-valid', certificate, `is not valid before ${dayOf(notBefore)}`)]
    : [];
}

function expiring(certificate: CertificateFacts, at: number): Diagnostic[] {
  const left = certificate.notAfter - at;
  if (left < 0 || left > soon) return [];
  const days = Math.floor(left / day);
  const inWords = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  const what = `expires ${inWords}, on ${dayOf(certificate.notAfter)}`;
  return [told('certificate-expiring', certificate, what)];
}

function usage(certificate: CertificateFacts): Diagnostic[] {
  const { extendedKeyUsages = [], keyUsages = [], unknownCritical } = certificate;
  const problem = (what: string, hint: string) => told('certificate-usage', certificate, what, hint);
  return [
    ...(hasSignatureUsage(certificate)
      ? []
      : [problem(`does not let its key sign: it is for ${keyUsages.join(', ') || 'nothing'}`, neededUsage)]),
    ...(hasDocumentPurpose(certificate)
      ? []
      : [
          problem(
            `is not for signing documents: it is for ${purposeWords(extendedKeyUsages)}`,
            neededPurpose,
          ),
        ]),
    ...(unknownCritical.length > 0
      ? [
          problem(
            `makes a condition that is not known here (${unknownCritical.join(', ')})`,
            'Ask for a certificate without that extension, or with one that is not critical.',
          ),
        ]
      : []),
  ];
}

function told(
  code: DiagnosticCode,
  { name }: CertificateFacts,
  what: string,
  hint?: string | undefined,
): Diagnostic {
  return diagnostic(code, `The certificate of ${name} ${what}`, { hint });
}

/** `2026-05-03`, in UTC. */
function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
