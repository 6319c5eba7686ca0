import { formOf } from '../file/form.js';
import { catalogOf, type Entries, entriesOf, type Graph, itemsOf } from '../file/graph.js';
import { ofKind, type PdfValue } from '../syntax/values.js';
import { changedKeys, sameValue } from './same-value.js';
import type { Told } from './told.js';

/** Looked at by themselves: the form, the pages, attached files, what belongs to signatures, and the data about the document. */
const elsewhere = ['AcroForm', 'Pages', 'Metadata', 'DSS', 'Extensions', 'Version', 'Perms'];

/** Tells of what changed in the catalog (ISO 32000-2, 7.7.2) and the form's dictionary (12.7.3). */
export function compareCatalog(before: Graph, after: Graph, told: Told): void {
  const [one, other] = [catalogOf(before), catalogOf(after)];
  if (!sameValue(before.trailer.get('Root'), after.trailer.get('Root')))
    told.tell('document-changed', 'Another document was put in its place');
  for (const key of changedKeys(one, other)) {
    if (!elsewhere.includes(key))
      told.tell('document-changed', `The document: ${words[key] ?? `its entry ${key} was changed`}`);
  }
  if (!sameValue(one.get('Pages'), other.get('Pages')))
    told.tell('document-changed', 'Other pages were put in the place of the pages');
  const isOther =
    !sameValue(one.get('Metadata'), other.get('Metadata')) ||
    !sameValue(before.trailer.get('Info'), after.trailer.get('Info'));
  if (isOther) tellProperties(told);
  comparePermissions(before, one, after, other, told);
  compareStores(before, one, after, other, told);
  compareForm(before, after, told);
}

export function tellProperties({ tell }: Told): void {
  tell('properties-changed', 'The properties of the document (such as its title, its dates) were changed');
}

const words: Readonly<Record<string, string>> = {
  OpenAction: 'an action was added that runs when it is opened',
  AA: 'an action was added that runs by itself',
  Names: 'its attached files or named places were changed',
  AF: 'its attached files were changed',
  OCProperties: 'layers were added that can be shown and hidden',
  StructTreeRoot: 'what is read aloud was replaced',
  Outlines: 'its bookmarks were changed',
  Lang: 'its language was changed',
  PageLabels: 'its page numbers were changed',
  OutputIntents: 'its colours were changed',
  ViewerPreferences: 'how it is shown was changed',
  Collection: 'it was made into a collection of files',
};

/** What a certification allows (12.8.6) is said once, with the first signature. */
function comparePermissions(before: Graph, one: Entries, after: Graph, other: Entries, { tell }: Told): void {
  const [then, now] = [entriesOf(before, one.get('Perms')), entriesOf(after, other.get('Perms'))];
  const isFirst = then.size === 0 && [...now.keys()].every((key) => key === 'DocMDP');
  if (!isFirst && changedKeys(then, now).length > 0)
    tell('document-changed', 'What the seal allows was changed');
}

/** A security store only grows (12.8.4.3): what it held might be needed to show that a certificate was revoked. */
function compareStores(before: Graph, one: Entries, after: Graph, other: Entries, { tell }: Told): void {
  const [then, now] = [entriesOf(before, one.get('DSS')), entriesOf(after, other.get('DSS'))];
  const isKept = ['Certs', 'OCSPs', 'CRLs'].every((key) => {
    const list = new Set(itemsOf(after, now.get(key)).map(numberIn));
    return itemsOf(before, then.get(key)).every((each) => list.has(numberIn(each)));
  });
  if (!isKept) tell('document-changed', 'Data for verifying signatures were taken out');
}

function numberIn(value: PdfValue): number | undefined {
  return ofKind(value, 'reference')?.number;
}

function compareForm(before: Graph, after: Graph, { tell }: Told): void {
  const [one, other] = [formOf(before), formOf(after)];
  for (const key of changedKeys(one, other)) {
    if (['Fields', 'SigFlags', 'NeedAppearances'].includes(key)) continue;
    if (key === 'DR' && isGrown(before, one.get('DR'), after, other.get('DR'))) continue;
    const what = key === 'XFA' ? 'another form was put over it' : `its entry ${key} was changed`;
    tell('document-changed', `The form: ${what}`);
  }
}

/** Programs that fill in add their fonts to those of the form; the ones that are there must stay. */
function isGrown(before: Graph, was: PdfValue | undefined, after: Graph, is: PdfValue | undefined): boolean {
  const [then, now] = [entriesOf(before, was), entriesOf(after, is)];
  return [...then].every(([key, value]) => {
    const dictionary = ofKind(before.resolve(value), 'dictionary');
    if (dictionary === undefined) return sameValue(value, now.get(key));
    const grown = entriesOf(after, now.get(key));
    return [...dictionary.entries].every(([name, each]) => sameValue(each, grown.get(name)));
  });
}
