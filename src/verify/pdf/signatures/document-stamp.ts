import { diagnostic } from '../../../diagnostics/index.js';
import { coverageOf } from './byte-range.js';
import { type CheckedSignature, refused } from './checked.js';
import type { FoundSignature } from './found.js';
import { provenTime } from './proven-time.js';
import { isoTime, type Setting } from './setting.js';

/** A time stamp over the document (ISO 32000-2, 12.8.5), checked: what is in the revision that it signs was there at its time. */
export function checkDocumentStamp(found: FoundSignature, setting: Setting): CheckedSignature {
  const subject = `The time stamp ${found.field.name}`;
  const covered = coverageOf(found, setting);
  if ('fault' in covered)
    return refused(found, 'time-stamp', diagnostic(covered.code, `${subject}: ${covered.fault}`), 'part');
  const { revision } = covered;
  const { time, trust, signer, reasons } = provenTime(covered.cms, covered.octets, subject, setting);
  const intact = signer !== undefined;
  return {
    found,
    finding: {
      field: found.field.name,
      kind: 'time-stamp',
      signer: signer?.name ?? '',
      certificate: signer?.sha256 ?? '',
      ...(time !== undefined && { time: isoTime(time) }),
      timeIsProven: time !== undefined,
      level: trust?.isAnswered ? 'B-LT' : 'B-T',
      intact,
      covers: revision === setting.revisions.length - 1 ? 'file' : 'revision',
      trusted: trust?.isTrusted === true && time !== undefined,
      demo: trust?.isDemo === true,
    },
    revision: intact ? revision : undefined,
    provenTime: time,
    reasons,
  };
}
