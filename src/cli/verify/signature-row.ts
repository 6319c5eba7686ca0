import type { SignatureFinding } from '../../index.js';
import { minuteOf } from '../register/list.js';

export const signatureHeadings = ['who', 'as', 'when', 'level', 'intact', 'covers', 'trusted', ''];

const covered: Readonly<Record<SignatureFinding['covers'], string>> = {
  file: 'whole file',
  revision: 'file as it was then',
  part: 'ONLY A PART',
};

const kinds: Readonly<Record<SignatureFinding['kind'], string>> = {
  seal: 'seal',
  countersignature: 'signature',
  'time-stamp': 'time stamp',
};

/** A signature as a line of a table; what is wrong stands out. */
export function signatureRow(signature: SignatureFinding): string[] {
  const { signer, kind, field, level, intact, covers, trusted, demo } = signature;
  return [
    signer,
    kind === 'seal' ? kinds.seal : `${kinds[kind]} (${field})`,
    whenOf(signature),
    level === 'none' ? '' : level,
    intact ? 'yes' : 'BROKEN',
    covered[covers],
    trusted ? 'yes' : 'NO',
    demo ? 'DEMO' : '',
  ];
}

function whenOf({ time, timeIsProven }: SignatureFinding): string {
  if (time === undefined) return 'unknown';
  return `${minuteOf(time)} UTC, ${timeIsProven ? 'proven' : 'claimed'}`;
}
