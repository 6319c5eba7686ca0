import { PDFDict, type PDFDocument, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { asDict, dictEntry, entry, listEntry, nameEntry, numberEntry, numberTree } from './objects.js';

/** An element of the structure tree. */
export interface Element {
  readonly dict: PDFDict;
  /** As written. */
  readonly type: string;
  /** The standard type that it has or is mapped to. */
  readonly role: string;
  readonly parent: Element | undefined;
  readonly children: Element[];
  readonly marked: Marked[];
  /** Both in the order of reading. */
  readonly content: (Element | Marked)[];
  /** Annotations and other objects that are its content as a whole. */
  readonly objects: PDFDict[];
  /** `Document > Table > TR, page 3`. */
  readonly place: string;
}

/** Marked content of a page, or of a form XObject. */
export interface Marked {
  readonly owner: PDFDict | undefined;
  readonly mcid: number;
}

export interface Structure {
  readonly root: PDFDict | undefined;
  readonly elements: readonly Element[];
  readonly top: readonly Element[];
  readonly roleMap: ReadonlyMap<string, string>;
  /** Key of a page, form or annotation to what the parent tree has for it. */
  readonly parentTree: ReadonlyMap<number, PDFObject>;
}

/** The structure tree (ISO 32000-1, 14.7). Elements come in the order of reading. */
export function structureOf(document: PDFDocument): Structure {
  const root = dictEntry(document.catalog, 'StructTreeRoot');
  const mapped = dictEntry(root, 'RoleMap');
  const roleMap = new Map(
    (mapped?.keys() ?? []).map((key) => [key.decodeText(), nameEntry(mapped, key.decodeText()) ?? '']),
  );
  const pages = new Map(document.getPages().map(({ node }, index) => [asDict(node), index + 1] as const));
  const elements: Element[] = [];
  const seen = new Set<PDFDict>();
  const read = (dict: PDFDict, parent: Element | undefined): Element => {
    seen.add(dict);
    const type = nameEntry(dict, 'S') ?? '';
    const page = pages.get(dictEntry(dict, 'Pg'));
    const path = parent === undefined ? type : `${parent.place.replace(/, page.*/, '')} > ${type}`;
    const element: Element = {
      dict,
      type,
      role: roleOf(type, roleMap),
      parent,
      children: [],
      marked: [],
      content: [],
      objects: [],
      place: page === undefined ? path : `${path}, page ${page}`,
    };
    elements.push(element);
    for (const kid of listEntry(dict, 'K')) addKid(element, kid);
    return element;
  };
  const addKid = (element: Element, kid: PDFObject) => {
    const page = dictEntry(element.dict, 'Pg');
    const child = asDict(kid);
    const addMarked = (owner: PDFDict | undefined, mcid: number) => {
      element.marked.push({ owner, mcid });
      element.content.push({ owner, mcid });
    };
    if (kid instanceof PDFNumber) addMarked(page, kid.asNumber());
    else if (nameEntry(child, 'Type') === 'MCR') {
      const owner = dictEntry(child, 'Stm') ?? dictEntry(child, 'Pg') ?? page;
      addMarked(owner, numberEntry(child, 'MCID') ?? -1);
    } else if (nameEntry(child, 'Type') === 'OBJR') {
      const object = dictEntry(child, 'Obj');
      if (object !== undefined) element.objects.push(object);
    } else if (child !== undefined && !seen.has(child)) {
      const below = read(child, element);
      element.children.push(below);
      element.content.push(below);
    }
  };
  const top = listEntry(root, 'K').flatMap((kid) => (kid instanceof PDFDict ? [read(kid, undefined)] : []));
  return { root, elements, top, roleMap, parentTree: numberTree(dictEntry(root, 'ParentTree')) };
}

function roleOf(type: string, roleMap: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let role = type;
  while (!passed.has(role)) {
    passed.add(role);
    role = roleMap.get(role) ?? role;
  }
  return role;
}

/** An attribute of an element, whoever its owner is (ISO 32000-1, 14.7.5). */
export function attribute({ dict }: Element, owner: string, key: string): PDFObject | undefined {
  const holders = listEntry(dict, 'A').map(asDict);
  return holders
    .filter((holder) => nameEntry(holder, 'O') === owner)
    .map((holder) => entry(holder, key))
    .find((value) => value !== undefined);
}

/** The nearest element above that has one of some roles, or the element itself. */
export function within(element: Element | undefined, role: string): Element | undefined {
  return element === undefined || element.role === role ? element : within(element.parent, role);
}
