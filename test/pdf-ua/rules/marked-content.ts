import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFArray } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import type { Mark, Owner } from '../reading/content.js';
import { asDict, items, numberEntry } from '../reading/objects.js';
import type { Element } from '../reading/structure.js';
import type { Subject } from '../reading/subject.js';

/** All that can be seen is tagged or an artifact, and tags and structure tree lead to one another. */
export function checkMarkedContent({ content, structure }: Subject): Finding[] {
  const findings: Finding[] = [];
  for (const place of content.unbalanced) findings.push(finding('marks-unbalanced', place));
  for (const { what, marks, owner } of content.painted) {
    if (!marks.some(isArtifact) && !marks.some(isTagged))
      findings.push(finding('not-tagged', `${what}, ${owner.place}`));
  }
  findings.push(...nestings(content.painted.map(({ marks, owner }) => ({ marks, owner }))));

  const holders = holdersOf(structure.elements);
  for (const { owner, mcid } of content.marked) {
    const number = numberEntry(owner.dict, 'StructParents');
    const list = number === undefined ? undefined : structure.parentTree.get(number);
    const parent = list instanceof PDFArray ? asDict(items(list)[mcid]) : undefined;
    const held = holders.get(owner.dict)?.get(mcid) ?? [];
    if (!held.some(({ dict }) => dict === parent))
      findings.push(finding('mark-without-element', `mark ${mcid}, ${owner.place}`));
    if (held.length > 1) findings.push(finding('mark-in-two-elements', `mark ${mcid}, ${owner.place}`));
  }

  const present = new Map<PDFDict, Set<number>>();
  for (const { owner, mcid } of content.marked)
    keptOr(present, owner.dict, () => new Set<number>()).add(mcid);
  for (const { marked, place } of structure.elements) {
    for (const { owner, mcid } of marked) {
      if (owner === undefined || !present.get(owner)?.has(mcid))
        findings.push(finding('element-without-mark', `${place}, mark ${mcid}`));
    }
  }
  return findings;
}

/** Each nesting is told once for its page, however much is painted in it. */
function nestings(painted: readonly { marks: readonly Mark[]; owner: Owner }[]): Finding[] {
  const wrong = painted.flatMap(({ marks, owner }) => {
    const artifact = marks.findIndex(isArtifact);
    const tagged = marks.findIndex(isTagged);
    if (artifact === -1 || tagged === -1) return [];
    return [finding(artifact < tagged ? 'tagged-inside-artifact' : 'artifact-inside-tagged', owner.place)];
  });
  return [...new Map(wrong.map((entry) => [`${entry.rule} ${entry.place}`, entry])).values()];
}

function isArtifact({ tag }: Mark): boolean {
  return tag === 'Artifact';
}

function isTagged({ mcid }: Mark): boolean {
  return mcid !== undefined;
}

/** The elements that hold each piece of marked content of a page or form. */
function holdersOf(
  elements: readonly Element[],
): ReadonlyMap<PDFDict, ReadonlyMap<number, readonly Element[]>> {
  const holders = new Map<PDFDict, Map<number, Element[]>>();
  for (const element of elements) {
    for (const { owner, mcid } of element.marked) {
      if (owner === undefined) continue;
      const ofOwner = keptOr(holders, owner, () => new Map<number, Element[]>());
      keptOr(ofOwner, mcid, (): Element[] => []).push(element);
    }
  }
  return holders;
}

function keptOr<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const value = map.get(key) ?? fresh();
  map.set(key, value);
  return value;
}
