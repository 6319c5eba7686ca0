import { type Diagnostic, diagnostic } from '../../../diagnostics/index.js';
import { isoTime, type Setting } from './setting.js';
import { readStamp } from './time-stamp.js';
import { type Trust, trustIn } from './trust.js';

/** What a time stamp proves. */
export interface ProvenTime {
  /** Milliseconds since 1970; nothing where it proves nothing. */
  readonly time: number | undefined;
  readonly trust?: Trust;
  readonly signer?: { readonly name: string; readonly sha256: string };
  readonly reasons: readonly Diagnostic[];
}

/** Clocks of others may go ahead by this much. */
const tolerance = 5 * 60_000;

/**
 * The time that a token proves for some octets. One of other octets, or one that does not hold, is an error: somebody put it
 * there. One of an authority that nobody trusts proves nothing, which is a remark.
 *
 * @param subject `The time stamp of customer-1-signature`.
 */
export function provenTime(
  token: Uint8Array,
  octets: readonly Uint8Array[],
  subject: string,
  setting: Setting,
): ProvenTime {
  const stamp = stampOf(token, octets);
  if ('fault' in stamp)
    return { time: undefined, reasons: [diagnostic('time-stamp-wrong', `${subject} ${stamp.fault}`)] };
  const { certificate, others, time } = stamp;
  const signer = { name: certificate.name, sha256: certificate.sha256 };
  if (time > setting.at + tolerance) {
    const message = `${subject} says ${isoTime(time)}, which is still to come`;
    return { time: undefined, signer, reasons: [diagnostic('time-stamp-wrong', message)] };
  }
  const trust = trustIn(
    certificate,
    others,
    { ocsps: [], crls: [] },
    { time, isProven: true },
    subject,
    setting,
  );
  const isUnknown = trust.reasons.some(({ code }) => code === 'signer-untrusted');
  const reasons = trust.reasons.map((reason) =>
    reason.code === 'signer-untrusted' ? diagnostic('time-stamp-untrusted', reason.message) : reason,
  );
  // Who has its key can put the time before that (RFC 3161, 4: without a harmless reason none of its time stamps counts any more).
  const isRevoked = trust.reasons.some(({ code }) => code === 'signer-revoked-since');
  const isProof = trust.isTrusted && !isUnknown && !isRevoked;
  return { time: isProof ? time : undefined, trust, signer, reasons };
}

function stampOf(token: Uint8Array, octets: readonly Uint8Array[]): ReturnType<typeof readStamp> {
  try {
    return readStamp(token, ...octets);
  } catch {
    return { fault: 'cannot be read' };
  }
}
