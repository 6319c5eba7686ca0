import { diagnostic } from '../../../diagnostics/index.js';
import { maySignDocuments } from '../../../sign/index.js';
import type { SignatureFinding } from '../../report.js';
import { dateOf } from '../file/date.js';
import { textOf } from '../file/text.js';
import { ofKind } from '../syntax/values.js';
import { type CheckedSignature, refused } from './checked.js';
import type { Cms } from './cms.js';
import type { FoundSignature } from './found.js';
import { intactSignature, timeStampToken } from './intact.js';
import { type ProvenTime, provenTime } from './proven-time.js';
import { revocationDataIn } from './security-store.js';
import { isoTime, type Setting } from './setting.js';
import { only } from './signed-octets.js';
import { type Trust, trustIn } from './trust.js';

/**
 * Checks a signature with all that belongs to it (ISO 32000-2, 12.8; ETSI EN 319 142-1).
 *
 * @param kind What it is for. @param later Times that are proven for revisions by time stamps of the document.
 */
export function checkSignature(
  found: FoundSignature,
  kind: SignatureFinding['kind'],
  setting: Setting,
  later: readonly { readonly revision: number; readonly time: number }[],
): CheckedSignature {
  const { field } = found;
  const subject = `The ${kind === 'seal' ? 'seal' : `signature in ${field.name}`}`;
  const signed = intactSignature(found, subject, setting);
  if ('broken' in signed) return refused(found, kind, signed.broken, signed.covers);
  const { cms, revision, covers } = signed;
  const stamp = stampOf(cms, subject, setting);
  const times = [stamp?.time, ...later.filter((each) => each.revision >= revision).map(({ time }) => time)];
  const proven = Math.min(...times.filter((each) => each !== undefined));
  const isProven = Number.isFinite(proven);
  const moment = { time: isProven ? proven : setting.at, isProven };
  const { certificate } = signed;
  const trust = trustIn(certificate, signed.others, revocationDataIn(cms), moment, subject, setting);
  const isFit = maySignDocuments(certificate);
  const reasons = [
    ...(stamp?.reasons ?? []),
    ...trust.reasons,
    ...(isFit
      ? []
      : [
          diagnostic(
            'signer-usage',
            `${subject}: the certificate of ${certificate.name} is not for documents`,
          ),
        ]),
    ...(signed.names ? [] : [diagnostic('signature-unnamed', `${subject} does not name its certificate`)]),
    ...(isProven ? [] : [diagnostic('time-unproven', `${subject}: no time stamp proves when it was made`)]),
    ...(trust.isDemo || stamp?.trust?.isDemo
      ? [diagnostic('signer-demo', `${subject} is of a demo authority`)]
      : []),
  ];
  const time = isProven ? proven : claimedTime(found);
  return {
    found,
    finding: {
      field: field.name,
      kind,
      signer: certificate.name,
      certificate: certificate.sha256,
      ...(time !== undefined && { time: isoTime(time) }),
      timeIsProven: isProven,
      level: levelOf(signed.names, stamp, trust),
      intact: true,
      covers,
      trusted: trust.isTrusted && isFit,
      demo: trust.isDemo,
    },
    revision,
    provenTime: isProven ? proven : undefined,
    reasons,
  };
}

/** The time stamp within a signature, which is over its value (ETSI EN 319 122-1, 5.3). */
function stampOf({ signer }: Cms, subject: string, setting: Setting): ProvenTime | undefined {
  if (!signer.unsigned.has(timeStampToken)) return undefined;
  const token = only(signer.unsigned, timeStampToken)?.bytes ?? new Uint8Array();
  return provenTime(token, [signer.signature], `${subject}: the time stamp`, setting);
}

function claimedTime({ entries }: FoundSignature): number | undefined {
  const text = ofKind(entries.get('M'), 'string');
  return text && dateOf(textOf(text));
}

/** ETSI EN 319 142-1, 6. */
function levelOf(
  names: boolean,
  stamp: ProvenTime | undefined,
  { isAnswered }: Trust,
): SignatureFinding['level'] {
  if (!names) return 'none';
  if (stamp?.time === undefined) return 'B-B';
  return isAnswered && stamp.trust?.isAnswered === true ? 'B-LT' : 'B-T';
}
