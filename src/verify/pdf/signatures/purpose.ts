import type { SignatureFinding } from '../../report.js';
import { type Entries, entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { textOf } from '../file/text.js';
import { nameOf, ofKind, type PdfValue } from '../syntax/values.js';
import type { FoundSignature } from './found.js';

/** What a signature is for, as it says itself. */
export function kindOf(graph: Graph, { entries }: FoundSignature): SignatureFinding['kind'] {
  if (nameOf(entries.get('SubFilter')) === 'ETSI.RFC3161') return 'time-stamp';
  return transforms(graph, entries, 'DocMDP').length > 0 ? 'seal' : 'countersignature';
}

/** Parameters of what a signature says of later changes (ISO 32000-2, 12.8.2). */
function transforms(graph: Graph, entries: Entries, method: string): readonly Entries[] {
  return itemsOf(graph, entries.get('Reference')).flatMap((each) => {
    const reference = entriesOf(graph, each);
    const isWanted = nameOf(graph.resolve(reference.get('TransformMethod'))) === method;
    return isWanted ? [entriesOf(graph, reference.get('TransformParams'))] : [];
  });
}

/** Whether a seal forbids to fill in (P 1 of table 257). */
export function forbidsFilling(graph: Graph, { entries }: FoundSignature): boolean {
  return transforms(graph, entries, 'DocMDP').some((each) => graph.resolve(each.get('P')) === 1);
}

/**
 * Whether a signature locks a field: what it says itself (FieldMDP, 12.8.2.4) and what the field says that it is in (12.7.5.5), which
 * counts even where the signing program passed over it.
 */
export function locks(graph: Graph, found: FoundSignature, name: string): boolean {
  const lock = entriesOf(graph, found.field.entries.get('Lock'));
  return [...transforms(graph, found.entries, 'FieldMDP'), ...(lock.size > 0 ? [lock] : [])].some((each) => {
    const listed = itemsOf(graph, each.get('Fields')).map((item) => textIn(graph, item));
    const isListed = listed.some((field) => name === field || name.startsWith(`${field}.`));
    switch (nameOf(graph.resolve(each.get('Action')))) {
      case 'All':
        return true;
      case 'Include':
        return isListed;
      case 'Exclude':
        return !isListed;
      default:
        return false;
    }
  });
}

function textIn(graph: Graph, value: PdfValue): string {
  const string = ofKind(graph.resolve(value), 'string');
  return string ? textOf(string) : '';
}
