import { type Attributes, isElement, type Kid, type StructureElement } from './element.js';
import type { PdfMakeDocument, Reference } from './pdfmake.js';
import { compareStrings, textString } from './strings.js';
import { stringLiteral, type WrittenObject, writtenObject } from './written-object.js';

/** An element that is written, and as which object. */
interface Written {
  readonly element: StructureElement;
  readonly object: WrittenObject;
  readonly parent: Reference;
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7) into the catalog.
 *
 * @param parents What the numbers in `StructParent` (an element) and `StructParents` (those of a page's content) mean.
 */
export function writeTree(
  document: PdfMakeDocument,
  root: StructureElement,
  parents: readonly (StructureElement | readonly StructureElement[])[],
): void {
  const treeRoot = document.ref({ Type: 'StructTreeRoot' });
  const references = new Map<StructureElement, Reference>();
  const written: Written[] = [];
  const add = (element: StructureElement, parent: Reference): void => {
    const object = writtenObject(document);
    references.set(element, object.reference);
    written.push({ element, object, parent });
    for (const kid of element.kids) if (isElement(kid) && says(kid)) add(kid, object.reference);
  };
  add(root, treeRoot);
  for (const entry of written) writeElement(entry, references);

  const owner = (element: StructureElement) => references.get(element)?.toString() ?? 'null';
  const numbers = parents.map(
    (parent, key) => `${key} ${'kids' in parent ? owner(parent) : `[${parent.map(owner).join(' ')}]`}`,
  );
  const parentTree = writtenObject(document);
  parentTree.end(`<</Nums [${numbers.join('\n')}]>>`);
  const ids = written
    .flatMap(({ element: { facts }, object: { reference } }) =>
      facts.id === undefined ? [] : [{ id: facts.id, reference }],
    )
    .sort((a, b) => compareStrings(a.id, b.id));
  Object.assign(treeRoot.data, {
    K: references.get(root),
    ParentTree: parentTree.reference,
    ParentTreeNextKey: parents.length,
    ...(ids.length > 0 && {
      IDTree: { Names: ids.flatMap(({ id, reference }) => [textString(id), reference]) },
    }),
  });
  // pdfkit ends what it finds there.
  document._root.data.StructTreeRoot = treeRoot;
}

/** An element of which nothing is drawn is left out. A cell is not: its row counts on it. */
function says(element: StructureElement): boolean {
  if (element.type === 'TH' || element.type === 'TD') return true;
  return element.kids.some((kid) => !isElement(kid) || says(kid));
}

function writeElement(
  { element: { type, facts, attributes, kids }, object, parent }: Written,
  references: ReadonlyMap<StructureElement, Reference>,
): void {
  const page = pageOf(kids);
  const { lang, alt, actualText, id } = facts;
  let own = `/S /${type} /P ${parent}`;
  if (page !== undefined) own += `\n/Pg ${page}`;
  if (id !== undefined) own += `\n/ID ${stringLiteral(id)}`;
  if (lang !== undefined) own += `\n/Lang ${stringLiteral(lang)}`;
  if (alt !== undefined) own += `\n/Alt ${stringLiteral(alt)}`;
  if (actualText !== undefined) own += `\n/ActualText ${stringLiteral(actualText)}`;
  if (attributes !== undefined) own += `\n/A <<${attributesOf(attributes)}>>`;
  const entries = kids.map((kid) => entryOf(kid, page, references)).filter((entry) => entry !== undefined);
  if (entries.length > 0) own += `\n/K [${entries.join(' ')}]`;
  object.end(`<<${own}>>`);
}

/** That of the first content of an element. */
function pageOf(kids: readonly Kid[]): Reference | undefined {
  for (const kid of kids) if ('mcid' in kid) return kid.page;
  return undefined;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `/${name} ${attributeValue(value)}`)
    .join(' ');
}

function attributeValue(value: Attributes[string]): string {
  if (typeof value === 'string') return `/${value}`;
  return typeof value === 'number' ? decimal(value) : `[${value.map(decimal).join(' ')}]`;
}

/** As pdfkit rounds numbers. */
function decimal(number: number): string {
  return String(Math.round(number * 1e6) / 1e6);
}

/** A kid as its parent names it; nothing where it is left out. */
function entryOf(
  kid: Kid,
  page: Reference | undefined,
  references: ReadonlyMap<StructureElement, Reference>,
): string | undefined {
  if (isElement(kid)) return references.get(kid)?.toString();
  if ('annotation' in kid) return `<</Type /OBJR /Obj ${kid.annotation} /Pg ${kid.page}>>`;
  return kid.page === page ? String(kid.mcid) : `<</Type /MCR /Pg ${kid.page} /MCID ${kid.mcid}>>`;
}
