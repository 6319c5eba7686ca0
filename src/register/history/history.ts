import type { StatementKey } from '../statement-key.js';

/** What a history tells of; the list is closed. */
export const historyEvents = [
  // What stood in the register before it had a history.
  'taken-in',
  'issued',
  // Recorded from its files, since the register was lost.
  'restored',
  // Documents of a statement that is there were written, once more or in further formats.
  'rewritten',
  // Another statement was written in the place of a document.
  'replaced',
  'sealed',
  'invited',
  // The invitation is about to be handed over, was, was refused, or was not handed over after all.
  'handing-over',
  'handed-over',
  'refused',
  'taken-back',
  'replied',
  'returned',
  'verified',
  'accepted',
  'rejected',
  'exported',
] as const;

export type HistoryEvent = (typeof historyEvents)[number];

/** Something that happened, as it is handed to the history. */
export interface Happening {
  readonly event: HistoryEvent;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly about?: Partial<StatementKey> | undefined;
  /** Plain data: what there is to tell. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  /** SHA-256 of what the tables hold of each subject after it, see `State`. */
  readonly states?: Readonly<Record<string, string>> | undefined;
}

/** An entry of the history. */
export interface HistoryEntry extends Happening {
  /** From 1. */
  readonly position: number;
  /** Digest of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of this one: of its canonical JSON in UTF-8, in which `digest` is not. */
  readonly digest: string;
}

/** The end of a history. Who keeps the digest elsewhere can tell later whether the history was cut off or written anew. */
export interface HistoryHead {
  /** Of the last entry; how many there are. */
  readonly position: number;
  readonly digest: string;
}

/** The first place at which a register does not fit. */
export interface Misfit {
  /** `chain`: an entry; `tables`: what stands beside the history; `bytes`: those of a returned file. */
  readonly where: 'chain' | 'tables' | 'bytes';
  /** In words. */
  readonly what: string;
  /** Of the entry. */
  readonly position?: number;
}

export interface HistoryCheck {
  readonly head: HistoryHead;
  /** How many subjects (statements, variants, meetings, returned files) were compared with the history. */
  readonly compared: number;
  readonly misfit?: Misfit;
  /** Where the head that was known stands; nothing where the history does not have it. */
  readonly knownAt?: number;
}

/**
 * All that happened, in an order that cannot be changed: each entry holds the digest of the one before. An entry is written in
 * the transaction of what it tells of. From the inside it cannot be seen that the end was cut off, nor that all was written
 * anew by somebody who calculates digests: for that a head has to be kept elsewhere.
 */
export interface History {
  head(): Promise<HistoryHead>;
  /** From the first on. */
  entries(filter?: HistoryFilter): AsyncIterable<HistoryEntry>;
  /**
   * Compares every entry with the one before, and what the tables hold with what the history says of it. Programs may write
   * meanwhile; what they write is not seen.
   *
   * @param known Digest of a head, as it was told before.
   */
  check(known?: string): Promise<HistoryCheck>;
  /** Notes that statements were written out of the register. */
  exported(facts: ExportFacts, context: { readonly by: string }): Promise<void>;
}

export interface HistoryFilter {
  /** Of a statement. */
  readonly number?: string | undefined;
}

export interface ExportFacts {
  readonly format: string;
  readonly statements: number;
  readonly to: string;
}
