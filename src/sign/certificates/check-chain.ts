import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { CertificateFacts } from './facts.js';
import { isIssuedBy, mayIssue } from './issuance.js';

/**
 * Whether certificates lead upwards from a signer's one after the other. The root may be missing: who trusts it has it.
 *
 * @returns `certificate-chain-broken`, `certificate-chain-incomplete`, `certificate-self-signed`.
 */
export function checkChain(
  certificate: CertificateFacts,
  chain: readonly CertificateFacts[],
): readonly Diagnostic[] {
  const broken = (what: string) => diagnostic('certificate-chain-broken', what);
  if (certificate.isSelfIssued) {
    const alone = `The certificate of ${certificate.name} vouches for itself: nobody trusts it who was not given it`;
    return [diagnostic('certificate-self-signed', alone)];
  }
  if (chain.length === 0) {
    const missing = `The certificate of ${certificate.name} comes without the one that issued it: ${certificate.issuer}`;
    return [diagnostic('certificate-chain-incomplete', missing)];
  }
  return chain.flatMap((issuer, below) => {
    const issued = below === 0 ? certificate : chain[below - 1];
    if (issued === undefined || !isIssuedBy(issued, issuer))
      return [broken(`The certificate of ${issuer.name} did not issue the one of ${issued?.name}`)];
    return mayIssue(issuer, below)
      ? []
      : [broken(`The certificate of ${issuer.name} may not issue the one of ${issued.name}`)];
  });
}
