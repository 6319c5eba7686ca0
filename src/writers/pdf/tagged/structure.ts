import { createOutline } from '../../outline.js';
import type {
  ColumnsContent,
  Content,
  DrawingContent,
  StackContent,
  TableContent,
  TextContent,
} from '../content.js';
import type { Draft, Structure } from './draft.js';
import { addElement, isElement, type StructureElement } from './element.js';
import { listElement } from './list.js';
import type { PartStructure } from './steps.js';
import { tableElement } from './table.js';

/**
 * Makes the structure tree of a document definition, in its order, which is the reading order. It is made before the
 * layout, so it knows nothing of pages.
 */
export function structureOf(content: readonly Content[]): Structure {
  const root: StructureElement = { type: 'Document', facts: {}, attributes: undefined, kids: [] };
  const draft: Draft = {
    elements: new Map(),
    labels: new Map(),
    fields: new Map(),
    linkTexts: new Map(),
    rank: createOutline(),
    place: (part, parent, options) => place(part, parent, draft, options),
  };
  const parts = new Map<object, PartStructure>();
  for (const part of content) {
    const [elements, fields] = [root.kids.length, draft.fields.size];
    place(part, root, draft);
    parts.set(part, {
      elements: root.kids.slice(elements).filter(isElement),
      fields: draft.fields.size > fields ? [...draft.fields.values()].slice(fields) : [],
    });
  }
  return { root, parts, ...draft };
}

function place(
  content: Content,
  parent: StructureElement,
  draft: Draft,
  { alone: isAlone = false } = {},
): void {
  if ('text' in content) placeText(content, parent, draft, isAlone);
  else if ('svg' in content || 'image' in content) {
    draft.elements.set(content, addElement('Figure', parent, { alt: content.alt }));
  } else if ('canvas' in content) placeFields(content, parent, draft);
  else if ('ul' in content || 'ol' in content) listElement(content, parent, draft);
  else if ('table' in content && content.role !== 'layout') tableElement(content, parent, draft);
  else placeParts(content, parent, draft);
}

/** Of a drawing, only what is filled in has a place in the structure. */
function placeFields({ canvas }: DrawingContent, parent: StructureElement, { fields }: Draft): void {
  for (const vector of canvas) {
    if (vector.type !== 'rect' || vector.field === undefined) continue;
    fields.set(vector.field, { field: vector.field, element: addElement('Form', parent) });
  }
}

function placeParts(
  content: StackContent | ColumnsContent | TableContent,
  parent: StructureElement,
  draft: Draft,
): void {
  const group = content.group === undefined ? parent : addElement(content.group, parent);
  const parts =
    'stack' in content ? content.stack : 'columns' in content ? content.columns : content.table.body.flat();
  const alone = content.group === 'Reference';
  for (const part of parts) place(part, group, draft, { alone });
}

function placeText(content: TextContent, parent: StructureElement, draft: Draft, alone: boolean): void {
  const { headlineLevel, artifact } = content;
  // A heading without words must not count as one.
  const isEmpty = content.text.every((piece) => 'text' in piece && piece.text === '');
  if (artifact || isEmpty) return;
  draft.linkTexts.set(content, linkTextsOf(content));
  const type = headlineLevel === undefined ? 'P' : headingTypes[draft.rank(headlineLevel)];
  draft.elements.set(content, alone && type === 'P' ? parent : addElement(type, parent));
}

const headingTypes = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;

/** Neighbouring pieces with the same target are one link, whatever fonts they are set in. */
function linkTextsOf({ text }: TextContent): readonly string[] {
  const links: { target: string | undefined; text: string }[] = [];
  for (const piece of text) {
    const target = 'text' in piece ? (piece.link ?? piece.linkToDestination) : piece.pageReference;
    const last = links.at(-1);
    const words = 'text' in piece ? piece.text : '';
    if (last !== undefined && last.target === target) last.text += words;
    else links.push({ target, text: words });
  }
  return links.flatMap(({ target, text: words }) => (target === undefined ? [] : [words.trim()]));
}
