import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/index.js';
import { type CertificateFacts, isIssuedBy, readCertificate } from '../certificates/index.js';
import type { RevocationGround } from './fetch.js';
import { type Found, fetchedIssuer, isFresh, waysTo } from './ways.js';

/** What proves that certificates were good, for a document to carry (B-LT). DER each. */
export interface RevocationData {
  readonly certificates: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
}

/** Asks authorities about certificates, and keeps what they answered as long as it holds. */
export interface Revocation {
  /**
   * Answers for every certificate of some chains but the roots, which nobody answers for.
   *
   * @param chains DER, each from the certificate that signs upwards: the signer's, and the one of the time stamps (`timeStampChain`).
   * @returns What there is. `certificate-revoked` is an error, `revocation-missing` a warning. Errors: `certificate-unreadable`,
   * `signing-interrupted`.
   */
  collect(chains: readonly (readonly Uint8Array[])[]): Promise<Outcome<RevocationData>>;
}

/** Opens the asking. Nothing is asked before `collect`. */
export function openRevocation(ground: RevocationGround): Revocation {
  const answers = new Map<string, Found>();
  const fetchedIssuers: CertificateFacts[] = [];

  const answerFor = async (certificate: CertificateFacts, issuer: CertificateFacts) => {
    const before = answers.get(certificate.sha256);
    if (before !== undefined && isFresh(before, ground.host.now())) return before;
    const lists = [...answers.values()].filter(({ kind }) => kind === 'crls').map(({ der }) => der);
    for (const ask of waysTo(certificate, issuer, lists, ground)) {
      const found = await ask();
      if (found === undefined || !isFresh(found, ground.host.now())) continue;
      answers.set(certificate.sha256, found);
      return found;
    }
    return undefined;
  };

  const issuerOf = async (certificate: CertificateFacts, beside: readonly CertificateFacts[]) => {
    const there = [...beside, ...fetchedIssuers].find((one) => isIssuedBy(certificate, one));
    if (there !== undefined) return there;
    const found = await fetchedIssuer(certificate, ground);
    if (found !== undefined) fetchedIssuers.push(found);
    return found;
  };

  return {
    async collect(chains) {
      const found: Found[] = [];
      const diagnostics: Diagnostic[] = [];
      const all = new Map(
        chains
          .flat()
          .map(readCertificate)
          .map((facts) => [facts.sha256, facts]),
      );
      // Issuers that are fetched come behind, and are asked about in their turn.
      for (const certificate of all.values()) {
        if (certificate.isSelfIssued || certificate.isOcspNoCheck) continue;
        const issuer = await issuerOf(certificate, [...all.values()]);
        if (issuer !== undefined) all.set(issuer.sha256, issuer);
        const one = issuer && (await answerFor(certificate, issuer));
        if (one === undefined) diagnostics.push(missing(certificate, issuer));
        else if (one.answer.kind === 'revoked') diagnostics.push(revoked(certificate, one.answer.since));
        else found.push(one);
      }
      const certificates = [...all.values()].map(({ der }) => der);
      return { value: { certificates, ocsps: each(found, 'ocsps'), crls: each(found, 'crls') }, diagnostics };
    },
  };
}

/** Answers of a kind, each once: a list is about many certificates. */
function each(found: readonly Found[], kind: Found['kind']): readonly Uint8Array[] {
  const all = found.filter((one) => one.kind === kind).map(({ der }) => der);
  return [...new Map(all.map((der) => [Buffer.from(der).toString('base64'), der])).values()];
}

function missing({ name, ocsp, crls }: CertificateFacts, issuer: CertificateFacts | undefined): Diagnostic {
  const tell = (why: string) =>
    diagnostic('revocation-missing', `Whether the certificate of ${name} was revoked is not known: ${why}`);
  if (issuer === undefined) return tell('the certificate of its issuer is not there');
  return ocsp.length + crls.length === 0
    ? tell('it names nobody who could be asked')
    : tell('nobody whom it names gives an answer that holds');
}

function revoked({ name }: CertificateFacts, since: number): Diagnostic {
  const day = new Date(since).toISOString().slice(0, 10);
  return diagnostic('certificate-revoked', `The certificate of ${name} was revoked on ${day}`);
}
