import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../../diagnostics/index.js';
import type { CertificateFacts } from '../../../sign/index.js';
import type { SignatureFinding } from '../../report.js';
import { nameOf } from '../syntax/values.js';
import { coverageOf } from './byte-range.js';
import { type Cms, readCms } from './cms.js';
import type { FoundSignature } from './found.js';
import type { Setting } from './setting.js';
import { signedBy } from './signed-octets.js';

/** A signature that is intact: by whom it is, over what. */
export interface IntactSignature {
  readonly cms: Cms;
  readonly revision: number;
  readonly covers: 'file' | 'revision';
  readonly certificate: CertificateFacts;
  readonly others: readonly CertificateFacts[];
  /** Whether what is signed names the certificate. */
  readonly names: boolean;
}

export interface BrokenSignature {
  readonly broken: Diagnostic;
  readonly covers: SignatureFinding['covers'];
}

const plainData = '1.2.840.113549.1.7.1';
export const timeStampToken = '1.2.840.113549.1.9.16.2.14';
const cades = 'ETSI.CAdES.detached';
const detached = ['adbe.pkcs7.detached', cades];

/**
 * Whether what a signature covers is what was signed (ISO 32000-2, 12.8.1 and 12.8.3.3; ETSI EN 319 142-1, 4.1). Trust and time are
 * looked at after that.
 *
 * @param subject `The signature in customer-1-signature`.
 */
export function intactSignature(
  found: FoundSignature,
  subject: string,
  setting: Setting,
): IntactSignature | BrokenSignature {
  const refuse = (
    code: DiagnosticCode,
    why: string,
    covers: SignatureFinding['covers'],
  ): BrokenSignature => ({
    broken: diagnostic(code, `${subject}: ${why}`),
    covers,
  });
  const covered = coverageOf(found, setting);
  if ('fault' in covered) return refuse(covered.code, covered.fault, 'part');
  const { revision, octets } = covered;
  const covers = revision === setting.revisions.length - 1 ? 'file' : 'revision';
  const format = nameOf(found.entries.get('SubFilter')) ?? '';
  if (!detached.includes(format))
    return refuse('signature-weak', `it is of the kind ${format}, which is out of date`, covers);
  const cms = readCms(covered.cms);
  if (cms === undefined || cms.content !== undefined || cms.contentType !== plainData)
    return refuse('signature-malformed', 'it cannot be read', covers);
  if ([...cms.signer.unsigned.keys()].some((each) => each !== timeStampToken))
    return refuse('signature-malformed', 'it carries something that PAdES does not know', covers);
  const signed = signedBy(cms, ...octets);
  if ('fault' in signed) return refuse(codeOf(signed.fault), signed.message, covers);
  if (!signed.names && format === cades)
    return refuse('signature-malformed', 'it does not name its certificate', covers);
  return { cms, revision, covers, ...signed };
}

function codeOf(fault: 'malformed' | 'digest' | 'signature' | 'weak'): DiagnosticCode {
  switch (fault) {
    case 'malformed':
      return 'signature-malformed';
    case 'digest':
    case 'signature':
      return 'signature-broken';
    case 'weak':
      return 'signature-weak';
    default:
      return fault satisfies never;
  }
}
