import type { Mark } from '../../writers/index.js';
import type { SignatureFinding, VerificationReport } from '../report.js';
import { partOf, type ReportPart, type Room } from './part.js';
import { pointInTime } from './point-in-time.js';
import { visible } from './visible.js';

const kinds = {
  seal: 'Seal',
  countersignature: 'Signature',
  'time-stamp': 'Time stamp',
} as const satisfies Record<SignatureFinding['kind'], string>;

const coverage = {
  file: 'covers the whole file',
  revision: 'covers all up to it',
  part: 'leaves parts out',
} as const satisfies Record<SignatureFinding['covers'], string>;

/** Whether it proves anything: what was signed is there, all of it, and who signed is trusted and not made up for trying out. */
export function holds({ intact, covers, trusted, demo }: SignatureFinding): boolean {
  return intact && covers !== 'part' && trusted && !demo;
}

const weights: Readonly<Record<Mark, number>> = { bad: 0, caution: 1, note: 2, good: 3 };

function markOf(signature: SignatureFinding): Mark {
  const { intact, covers } = signature;
  if (!intact || covers === 'part') return 'bad';
  return holds(signature) ? 'good' : 'caution';
}

/** Who signed, when, how much is proven, and whether it can be relied on. What holds least comes first. */
export function signaturesPart({ signatures }: VerificationReport, room: Room): readonly ReportPart[] {
  const columns = [
    { label: 'Signature', width: 108, names: true },
    { label: 'Signed by', width: 'rest' },
    { label: 'When', width: 104 },
    { label: 'State', width: 92 },
  ] as const;
  const ordered = signatures.toSorted((one, other) => weights[markOf(one)] - weights[markOf(other)]);
  return partOf({ id: 'signatures', title: 'Signatures', columns }, ordered, 2, (signature) => {
    const { kind, field, signer, certificate, time, timeIsProven, level, covers, demo } = signature;
    return [
      {
        mark: markOf(signature),
        text: [{ text: kinds[kind] }],
        look: 'strong',
        notes: [visible(field, room(200))],
      },
      {
        ...(demo && { flag: 'DEMO' }),
        text: [{ text: visible(signer, room(200)) }],
        notes: [`certificate ${fingerprint(certificate)}`],
      },
      {
        text: [{ text: time === undefined ? 'Not told' : visible(pointInTime(time), 40) }],
        notes: time === undefined ? [] : [timeIsProven ? 'proven by time stamp' : 'claimed, not proven'],
      },
      {
        text: [{ text: stateOf(signature) }],
        look: 'strong',
        notes: [level === 'none' ? 'below PAdES' : `PAdES ${level}`, coverage[covers]],
      },
    ];
  });
}

function stateOf({ intact, trusted, demo }: SignatureFinding): string {
  if (!intact) return 'Broken';
  if (demo) return 'Proves nothing';
  return trusted ? 'Intact, trusted' : 'Not trusted';
}

/** The beginning of a digest is enough to find the certificate among a few; all of it is in the data. */
function fingerprint(digest: string): string {
  return `${visible(digest, 64).slice(0, 8)}…`;
}
