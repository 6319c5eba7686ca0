import type { Diagnostic } from '../diagnostics/index.js';
import type { RowResult } from './row-task.js';

export type InvitationCounts = Readonly<Record<NonNullable<RowResult['invitation']>, number>>;

/** Adds up what became of the invitations of a batch. */
export interface InvitationTally {
  note(result: RowResult): void;
  counts(): InvitationCounts;
  /** What is no error, as far as it is worth telling. */
  remarks(): readonly Diagnostic[];
}

/** Of remarks of thousands of rows, so many are told. */
const mostRemarks = 20;

export function openTally(): InvitationTally {
  const counts = { sent: 0, known: 0 };
  const remarks: Diagnostic[] = [];
  return {
    note({ invitation, remarks: said = [] }) {
      if (invitation !== undefined) counts[invitation] += 1;
      remarks.push(...said.slice(0, mostRemarks - remarks.length));
    },
    counts: () => ({ ...counts }),
    remarks: () => remarks,
  };
}
