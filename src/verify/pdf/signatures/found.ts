import { type Field, fieldsOf } from '../file/form.js';
import type { Entries, Graph } from '../file/graph.js';
import { entriesOf } from '../file/graph.js';
import { Damaged } from '../syntax/damaged.js';
import { ofKind } from '../syntax/values.js';

/** A field that is signed, and the signature as it stands in it. */
export interface FoundSignature {
  readonly field: Field;
  readonly entries: Entries;
  /** Where its object begins in the file, or the stream that it is in. */
  readonly offset: number;
  /** Then nobody can say what it covers. */
  readonly isCompressed: boolean;
}

const mostSignatures = 30;

/** Throws `Damaged` where there are more than any statement has. */
export function signaturesIn(graph: Graph): readonly FoundSignature[] {
  const found = fieldsOf(graph).flatMap((field) => {
    if (field.type !== 'Sig' || ofKind(field.value, 'dictionary') === undefined) return [];
    const number = ofKind(field.entries.get('V'), 'reference')?.number ?? field.number;
    const entry = graph.entry(number);
    const outer = entry?.kind === 'within' ? graph.entry(entry.stream) : entry;
    const offset = outer?.kind === 'at' ? outer.offset : 0;
    return [{ field, entries: entriesOf(graph, field.value), offset, isCompressed: outer !== entry }];
  });
  if (found.length > mostSignatures) throw new Damaged('More signatures than anybody needs');
  return found;
}
