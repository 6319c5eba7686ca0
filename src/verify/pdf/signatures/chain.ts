import { type CertificateFacts, isIssuedBy, isStrongHash, isWeakKey, mayIssue } from '../../../sign/index.js';

/** The way from a certificate up to an authority that is trusted, both with; of one alone where it leads nowhere. */
export interface Chain {
  readonly certificates: readonly CertificateFacts[];
  /** Why it does not hold. */
  readonly fault?: ChainFault;
}

export interface ChainFault {
  readonly kind: 'untrusted' | 'weak' | 'usage';
  readonly message: string;
}

const longest = 8;

/**
 * Goes up from a certificate to a trusted one (RFC 5280, 6.1, without policies and name constraints: a certificate that insists
 * on the latter is refused). Times are looked at elsewhere.
 *
 * @param others Certificates that came along; none of them is trusted.
 */
export function chainOf(
  leaf: CertificateFacts,
  others: readonly CertificateFacts[],
  trusted: readonly CertificateFacts[],
): Chain {
  let fault: ChainFault | undefined;
  let steps = 500;
  const climb = (path: readonly CertificateFacts[], last: CertificateFacts): Chain | undefined => {
    if (trusted.some(({ sha256 }) => sha256 === last.sha256)) return { certificates: path };
    for (const above of [...trusted, ...others]) {
      steps -= 1;
      if (steps < 0 || path.length > longest) return undefined;
      if (path.includes(above) || !isIssuedBy(last, above)) continue;
      const reason = faultOf(last, above, path.length - 1);
      const chain = reason === undefined ? climb([...path, above], above) : undefined;
      if (chain !== undefined) return chain;
      fault ??= reason;
    }
    return undefined;
  };
  const chain = climb([leaf], leaf);
  const reason = chain ? chain.certificates.map(insistence).find((each) => each !== undefined) : fault;
  const untrusted = `No authority that is trusted stands behind the certificate of ${leaf.name}`;
  if (chain !== undefined && reason === undefined) return chain;
  return { certificates: [leaf], fault: reason ?? { kind: 'untrusted', message: untrusted } };
}

/** @param below Authorities between the one above and the certificate that the chain begins with. */
function faultOf(
  { name, signatureHash, publicKey }: CertificateFacts,
  above: CertificateFacts,
  below: number,
): ChainFault | undefined {
  if (!isStrongHash(signatureHash) || isWeakKey(publicKey) || isWeakKey(above.publicKey))
    return { kind: 'weak', message: `The certificate of ${name} rests on a method that can be forged` };
  if (!mayIssue(above, below))
    return { kind: 'usage', message: `${above.name} has issued a certificate without the right to` };
  return undefined;
}

function insistence({ name, unknownCritical }: CertificateFacts): ChainFault | undefined {
  if (unknownCritical.length === 0) return undefined;
  const message = `The certificate of ${name} insists on ${unknownCritical.join(', ')}, which is not understood`;
  return { kind: 'usage', message };
}
