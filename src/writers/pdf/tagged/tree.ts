import { isElement, type Kid, type StructureElement } from './element.js';
import type { PdfMakeDocument, Reference } from './pdfmake.js';
import { compareStrings, textString } from './strings.js';

/** An element that is written, and as which object. */
interface Written {
  readonly element: StructureElement;
  readonly reference: Reference;
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
    const reference = document.ref({});
    references.set(element, reference);
    written.push({ element, reference, parent });
    for (const kid of element.kids) if (isElement(kid) && says(kid)) add(kid, reference);
  };
  add(root, treeRoot);
  for (const entry of written) writeElement(entry, references);

  const parentTree = document.ref({
    Nums: parents.flatMap((parent, key) => [
      key,
      'kids' in parent ? references.get(parent) : parent.map((element) => references.get(element)),
    ]),
  });
  parentTree.end();
  const ids = written
    .flatMap(({ element: { facts }, reference }) =>
      facts.id === undefined ? [] : [{ id: facts.id, reference }],
    )
    .sort((a, b) => compareStrings(a.id, b.id));
  Object.assign(treeRoot.data, {
    K: references.get(root),
    ParentTree: parentTree,
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
  { element: { type, facts, attributes, kids }, reference, parent }: Written,
  references: ReadonlyMap<StructureElement, Reference>,
): void {
  const page = kids.flatMap((kid) => ('mcid' in kid ? [kid.page] : []))[0];
  const entries = kids.flatMap((kid) => entryOf(kid, page, references) ?? []);
  const { lang, alt, actualText, id } = facts;
  Object.assign(reference.data, {
    S: type,
    P: parent,
    ...(page !== undefined && { Pg: page }),
    ...(id !== undefined && { ID: textString(id) }),
    ...(lang !== undefined && { Lang: textString(lang) }),
    ...(alt !== undefined && { Alt: textString(alt) }),
    ...(actualText !== undefined && { ActualText: textString(actualText) }),
    ...(attributes !== undefined && { A: attributes }),
    ...(entries.length > 0 && { K: entries }),
  });
  reference.end();
}

/** A kid as its parent names it; nothing where it is left out. */
function entryOf(
  kid: Kid,
  page: Reference | undefined,
  references: ReadonlyMap<StructureElement, Reference>,
): unknown {
  if (isElement(kid)) return references.get(kid);
  if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
  return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
}
