import { type Finding, finding } from '../finding.js';
import { type Annotation, fieldEntry } from '../reading/annotations.js';
import {
  asDict,
  asText,
  dictEntry,
  entry,
  listEntry,
  nameEntry,
  numberEntry,
  textEntry,
} from '../reading/objects.js';
import { type Structure, within } from '../reading/structure.js';
import type { Subject } from '../reading/subject.js';

/** Flags of an annotation (ISO 32000-1, table 165). */
const flags = { invisible: 1, hidden: 2, print: 4, noView: 32 };

/** Links and fields are content: tagged, described, in order. */
export function checkAnnotations({ document, annotations, structure }: Subject): Finding[] {
  const pages = document.getPages().flatMap(({ node }, index) => {
    const isEmpty = listEntry(node, 'Annots').length === 0;
    return isEmpty || nameEntry(node, 'Tabs') === 'S' ? [] : [finding('tabs', `page ${index + 1}`)];
  });
  return [...pages, ...annotations.flatMap((annotation) => checkAnnotation(annotation, structure))];
}

function checkAnnotation(annotation: Annotation, structure: Structure): Finding[] {
  const { dict, subtype, place } = annotation;
  if (isNowhere(annotation)) return [];
  const findings: Finding[] = [];
  const set = numberEntry(dict, 'F') ?? 0;
  if ((set & flags.print) === 0 || (set & (flags.invisible | flags.hidden | flags.noView)) !== 0)
    findings.push(finding('annotation-flags', place));
  switch (subtype) {
    case 'Link':
      findings.push(...holder(annotation, structure, 'Link', 'link-not-tagged'));
      if ((textEntry(dict, 'Contents') ?? '').trim() === '') findings.push(finding('link-contents', place));
      return findings;
    case 'Widget':
      findings.push(...holder(annotation, structure, 'Form', 'field-not-tagged'));
      if ((asText(fieldEntry(dict, 'TU')) ?? '').trim() === '')
        findings.push(finding('field-tooltip', place));
      if (!hasAppearance(annotation)) findings.push(finding('annotation-appearance', place));
      return findings;
    default:
      return [...findings, finding('annotation-kind', place)];
  }
}

/** The element that holds the annotation is the one that its `StructParent` leads to, and within the right role. */
function holder(
  { dict, place }: Annotation,
  { elements, parentTree }: Structure,
  role: string,
  rule: 'link-not-tagged' | 'field-not-tagged',
): Finding[] {
  const element = elements.find(({ objects }) => objects.includes(dict));
  if (within(element, role) === undefined) return [finding(rule, place)];
  const number = numberEntry(dict, 'StructParent');
  const parent = number === undefined ? undefined : asDict(parentTree.get(number));
  return parent === element?.dict ? [] : [finding('annotation-parent', place)];
}

/** Without an extent: a signature that is not to be seen (ISO 32000-1, 12.7.4.5). */
function isNowhere({ dict, subtype }: Annotation): boolean {
  const [left, bottom, right, top] = listEntry(dict, 'Rect').map((value) => Number(value.toString()));
  return subtype === 'Widget' && left === right && bottom === top;
}

/** A normal appearance alone: a stream, or one for each state of a button (ISO 19005-3, 6.3.3). */
function hasAppearance({ dict }: Annotation): boolean {
  const appearances = dictEntry(dict, 'AP');
  const keys = appearances?.keys().map((key) => key.decodeText()) ?? [];
  const normal = entry(appearances, 'N');
  const isButton = fieldEntry(dict, 'FT')?.toString() === '/Btn';
  const isRight = isButton ? dictEntry(appearances, 'N') === normal : dictEntry(appearances, 'N') !== normal;
  return keys.length === 1 && keys[0] === 'N' && normal !== undefined && isRight;
}

/** Every field is reached from the form, under a name that no other has (ISO 32000-1, 12.7.3.2). */
export function checkFields({ catalog, annotations }: Subject): Finding[] {
  const known = fieldsBelow(listEntry(dictEntry(catalog, 'AcroForm'), 'Fields').map(asDict));
  const names = new Set<string>();
  return annotations
    .filter(({ subtype }) => subtype === 'Widget')
    .flatMap(({ dict, place }) => {
      const name = textEntry(dict, 'T') ?? asText(fieldEntry(dict, 'T')) ?? '';
      const isOwn = name !== '' && (textEntry(dict, 'T') === undefined || !names.has(name));
      names.add(name);
      return isOwn && known.has(dict) ? [] : [finding('field-lost', place)];
    });
}

function fieldsBelow(fields: readonly ReturnType<typeof asDict>[]): ReadonlySet<unknown> {
  const kids = fields.flatMap((field) => listEntry(field, 'Kids').map(asDict));
  return new Set([...fields, ...(kids.length > 0 ? fieldsBelow(kids) : [])]);
}
