import { Damaged } from '../syntax/damaged.js';
import { nameOf, numberOf, ofKind, type PdfValue } from '../syntax/values.js';
import { catalogOf, type Entries, entriesOf, type Graph, itemsOf } from './graph.js';
import { textOf } from './text.js';

/** A field of the form with what it has from those above it (ISO 32000-2, 12.7.4). */
export interface Field {
  /** `customer-1-name`. */
  readonly name: string;
  /** Of its object. */
  readonly number: number;
  readonly entries: Entries;
  /** `Tx`, `Btn`, `Ch`, `Sig`. */
  readonly type: string;
  readonly flags: number;
  readonly value: PdfValue;
  /** Where it is seen: the field itself, or its kids. */
  readonly widgets: readonly Widget[];
}

export interface Widget {
  readonly number: number;
  readonly entries: Entries;
}

interface Inherited {
  readonly name: string;
  readonly type: string | undefined;
  readonly flags: number;
  readonly value: PdfValue;
}

const mostFields = 5000;
const deepest = 30;

/** The fields in the order of the form. A field that is not an object of its own, or stands twice, is refused: `Damaged`. */
export function fieldsOf(graph: Graph): readonly Field[] {
  const found: Field[] = [];
  const visited = new Set<number>();
  const nodesOf = (list: PdfValue | undefined) =>
    itemsOf(graph, list).map((item) => {
      const number = ofKind(item, 'reference')?.number;
      if (number === undefined || visited.has(number) || visited.size >= mostFields)
        throw new Damaged('A form in which a field stands twice');
      visited.add(number);
      return { number, entries: entriesOf(graph, item) };
    });
  const collect = ({ number, entries }: Widget, above: Inherited, depth: number): void => {
    if (depth > deepest) throw new Damaged('A form that goes too deep');
    const own = inherit(graph, entries, above);
    const kids = nodesOf(entries.get('Kids'));
    // What has no name of its own is the place of its field on a page.
    const fields = kids.filter((kid) => kid.entries.has('T'));
    for (const field of fields) collect(field, own, depth + 1);
    if (fields.length > 0) return;
    const { name, type = '', flags, value } = own;
    found.push({
      name,
      number,
      entries,
      type,
      flags,
      value,
      widgets: kids.length > 0 ? kids : [{ number, entries }],
    });
  };
  const none = { name: '', type: undefined, flags: 0, value: null };
  for (const node of nodesOf(formOf(graph).get('Fields'))) collect(node, none, 0);
  const names = new Set(found.map(({ name }) => name));
  if (names.size !== found.length) throw new Damaged('A form with two fields of one name');
  return found;
}

export function formOf(graph: Graph): Entries {
  return entriesOf(graph, catalogOf(graph).get('AcroForm'));
}

function inherit(graph: Graph, entries: Entries, above: Inherited): Inherited {
  const part = ofKind(graph.resolve(entries.get('T')), 'string');
  const names = [above.name, ...(part ? [textOf(part)] : [])].filter((each) => each !== '');
  return {
    name: names.join('.'),
    type: nameOf(graph.resolve(entries.get('FT'))) ?? above.type,
    flags: numberOf(graph.resolve(entries.get('Ff'))) ?? above.flags,
    value: entries.has('V') ? graph.resolve(entries.get('V')) : above.value,
  };
}

/** What a field holds, as words; of a check box whether it is checked. Nothing where it is empty. */
export function wordsOf(graph: Graph, { type, value }: Field): string | undefined {
  switch (type) {
    case 'Btn': {
      const state = nameOf(value);
      return state === 'Off' ? undefined : state;
    }
    case 'Ch': {
      const chosen = ofKind(value, 'array')?.items ?? [value];
      const words = chosen.map((each) => stringText(graph, each)).filter((each) => each !== undefined);
      return words.length > 0 ? words.join(', ') : undefined;
    }
    default:
      return stringText(graph, value) || undefined;
  }
}

function stringText(graph: Graph, value: PdfValue): string | undefined {
  const string = ofKind(graph.resolve(value), 'string');
  return string && textOf(string);
}
