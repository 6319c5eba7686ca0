import type { Diagnostic } from '../diagnostics/index.js';
import type { RowResult } from './row-task.js';

/** Invitations that were sent, or only written into files, now, and those of which nothing was left to do. */
export type InvitationCounts = Readonly<Record<NonNullable<RowResult['invitation']>, number>>;

/** Adds up what became of the invitations of a batch. */
export interface InvitationTally {
  note(result: RowResult): void;
  counts(): InvitationCounts;
  /** What is no error, each once and with its rows. */
  remarks(): readonly Diagnostic[];
}

/** Of different remarks so many are told. */
const mostRemarks = 20;

/** Of the rows of a remark so many are named. */
const mostRows = 5;

export function openTally(): InvitationTally {
  const counts = { sent: 0, written: 0, known: 0 };
  const remarks = new Map<string, { readonly remark: Diagnostic; readonly rows: number[]; more: number }>();
  return {
    note({ row, invitation, remarks: said = [] }) {
      if (invitation !== undefined) counts[invitation] += 1;
      for (const remark of said) {
        const key = `${remark.code} ${remark.message}`;
        const found = remarks.get(key);
        if (found === undefined && remarks.size < mostRemarks)
          remarks.set(key, { remark, rows: [row], more: 0 });
        else if (found !== undefined && found.rows.length < mostRows) found.rows.push(row);
        else if (found !== undefined) found.more += 1;
      }
    },
    counts: () => ({ ...counts }),
    remarks: () =>
      [...remarks.values()].map(({ remark, rows, more }) => {
        const others = more > 0 ? ` and ${more} more` : '';
        const named = `${rows.length + more > 1 ? 'rows' : 'row'} ${rows.join(', ')}${others}`;
        return { ...remark, message: `${remark.message} (${named})` };
      }),
  };
}
