import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { CarriedField } from '../carried.js';
import { deepestNesting, largestForm, largestValue, mostEntries } from '../limits.js';
import { fieldState } from './field-state.js';
import { textOf } from './text.js';

/**
 * The fields of a PDF's form with their values, in the form's order (ISO 32000-2, 12.7). Each node of the tree is taken
 * once, whoever refers to it. What is beyond the limits is left out.
 */
export function formFields(catalog: PDFDict): readonly CarriedField[] {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return [];
  const walk: Walk = { visited: new Set(), kids: 10 * mostEntries, characters: largestForm, found: [] };
  const above = { name: undefined, type: undefined, value: undefined, flags: 0 };
  collect(dictionaries(form.lookup(PDFName.of('Fields')), walk), above, 0, walk);
  return walk.found;
}

interface Walk {
  readonly visited: Set<PDFDict>;
  /** Entries of lists that may still be looked at: one list can be that of many nodes. */
  kids: number;
  characters: number;
  readonly found: CarriedField[];
}

/** What a field has from those above it (12.7.4.1). */
interface Inherited {
  readonly name: string | undefined;
  readonly type: PDFObject | undefined;
  readonly value: PDFObject | undefined;
  readonly flags: number;
}

function collect(nodes: readonly PDFDict[], above: Inherited, depth: number, walk: Walk): void {
  if (depth > deepestNesting) return;
  for (const node of nodes) {
    if (walk.visited.has(node) || walk.visited.size >= mostEntries || walk.characters < 0) continue;
    walk.visited.add(node);
    const own = inherit(node, above);
    // What has no name of its own is the place of its field on a page.
    const kids = dictionaries(node.lookup(PDFName.of('Kids')), walk);
    const fields = kids.filter((kid) => kid.has(PDFName.of('T')));
    if (fields.length > 0) collect(fields, own, depth + 1, walk);
    else addField(node, own, walk);
  }
}

function inherit(node: PDFDict, above: Inherited): Inherited {
  const part = textOf(node.lookup(PDFName.of('T')));
  const flags = node.lookup(PDFName.of('Ff'));
  return {
    name: part === undefined ? above.name : [above.name ?? [], part].flat().join('.').slice(0, largestValue),
    type: node.lookup(PDFName.of('FT')) ?? above.type,
    value: node.lookup(PDFName.of('V')) ?? above.value,
    flags: flags instanceof PDFNumber ? flags.asNumber() : above.flags,
  };
}

function addField(node: PDFDict, { name = '', type, value, flags }: Inherited, walk: Walk): void {
  const state = fieldState(type, value, flags);
  if (state === undefined) return;
  const label = textOf(node.lookup(PDFName.of('TU')));
  walk.characters -= name.length + (state.value ?? '').length + (label ?? '').length;
  walk.found.push({ name, ...state, ...(label !== undefined && { label }) });
}

function dictionaries(list: PDFObject | undefined, walk: Walk): readonly PDFDict[] {
  if (!(list instanceof PDFArray)) return [];
  const length = Math.min(list.size(), walk.kids);
  walk.kids -= length;
  return Array.from({ length }, (_, index) => list.lookup(index)).filter((each) => each instanceof PDFDict);
}
