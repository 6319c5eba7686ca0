import type { PdfValue } from '../syntax/values.js';

/** Where an object is, as a cross-reference says (ISO 32000-2, 7.5.4 and 7.5.8.3). */
export type Entry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'within'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

export function sameEntry(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === 'at' && other.kind === 'at')
    return one.offset === other.offset && one.generation === other.generation;
  if (one.kind === 'within' && other.kind === 'within')
    return one.stream === other.stream && one.index === other.index;
  return one.kind === other.kind;
}

/** One cross-reference table or stream, with its trailer. */
export interface Section {
  readonly offset: number;
  /** Behind the trailer, or behind the stream. */
  readonly end: number;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: ReadonlyMap<string, PdfValue>;
  readonly isStream: boolean;
}

/** More objects than any statement has. */
export const mostObjects = 50_000;

export const mostRevisions = 50;
