import { type Finding, finding } from '../finding.js';
import { dictEntry, textEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((types) => types.split(' ')),
);

/** Cells may be empty: that there is nothing is what they say. */
const mayBeEmpty = new Set(['TD', 'TH']);

/** The tree is there, of known types, and no part of it is hollow. */
export function checkStructure({ structure }: Subject): Finding[] {
  const { elements, roleMap, root } = structure;
  if (elements.length === 0) return [finding('structure-empty', 'structure tree')];
  const findings: Finding[] = [];
  for (const [type] of roleMap) {
    if (standardTypes.has(type)) findings.push(finding('element-remapped', type));
  }
  for (const { dict, role, parent, children, marked, objects, place } of elements) {
    if (!standardTypes.has(role)) findings.push(finding('element-type', place));
    if (dictEntry(dict, 'P') !== (parent?.dict ?? root)) findings.push(finding('element-parent', place));
    if (children.length + marked.length + objects.length === 0 && !mayBeEmpty.has(role))
      findings.push(finding('element-empty', place));
  }
  return findings;
}

/** Notes have identifiers, so that references to them can be followed. */
export function checkNotes({ structure }: Subject): Finding[] {
  const ids = new Set<string>();
  return structure.elements
    .filter(({ role }) => role === 'Note')
    .flatMap(({ dict, place }) => {
      const id = textEntry(dict, 'ID');
      if (id === undefined) return [finding('note-id', place)];
      if (ids.has(id)) return [finding('note-id-twice', place)];
      ids.add(id);
      return [];
    });
}
