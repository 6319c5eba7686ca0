import type { TaggedDocument } from './document.js';
import type { ElementFacts, StructureElement } from './element.js';
import { isElement } from './element.js';
import type { AnnotationParent, Reference } from './pdfmake.js';
import { writeTree } from './tree.js';

/** What is drawn and says nothing: rules and grounds, running lines, repeated table headers (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'header' | 'footer' | 'repeated';

/**
 * Marks the content of the pages as that of elements, or as nothing of the kind. All that is drawn is drawn between
 * `begin` or `beginArtifact` and `end` (ISO 14289-1, 7.1).
 */
export interface Marking {
  begin(element: StructureElement): void;
  beginArtifact(kind: Artifact): void;
  end(): void;
  /** Takes annotations of the current page for an element. */
  annotationsOf(element: StructureElement): AnnotationParent;
  /** Writes the structure tree, once all pages are drawn. */
  finish(): void;
}

const artifacts: Readonly<Record<Artifact, string>> = {
  layout: '/Type /Layout',
  repeated: '/Type /Pagination',
  header: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
};

/** @param root The whole tree, to which the pages' content is added. */
export function markPages(document: TaggedDocument, root: StructureElement): Marking {
  /** By place, what each number in `StructParent` and `StructParents` means. */
  const parents: (StructureElement | StructureElement[])[] = [];
  const pages = new Map<Reference, StructureElement[]>();

  const contentOfPage = (): StructureElement[] => {
    const { dictionary } = document.page;
    const known = pages.get(dictionary);
    if (known !== undefined) return known;
    const owners: StructureElement[] = [];
    dictionary.data.StructParents = parents.push(owners) - 1;
    pages.set(dictionary, owners);
    return owners;
  };

  return {
    begin(element) {
      const mcid = contentOfPage().push(element) - 1;
      element.kids.push({ page: document.page.dictionary, mcid });
      document.beginContent(element, `/${element.type} <</MCID ${mcid}>> BDC`);
    },
    beginArtifact(kind) {
      document.addContent(`/Artifact <<${artifacts[kind]}>> BDC`);
    },
    end() {
      document.addContent('EMC');
    },
    annotationsOf: (element) => ({
      add({ annotationRef: annotation }) {
        annotation.data.StructParent = parents.push(element) - 1;
        element.kids.push({ page: document.page.dictionary, annotation });
      },
    }),
    finish() {
      writeTree(document, root, parents);
    },
  };
}

/** The element that content at the end of another one belongs to: that one's last kid where it is alike, else a new one. */
export function lastAlike(
  type: 'Link' | 'Span',
  parent: StructureElement,
  { lang, target }: Pick<ElementFacts, 'lang' | 'target'>,
): StructureElement | undefined {
  const last = parent.kids.at(-1);
  const alike =
    isElement(last) &&
    last.type === type &&
    last.facts.target === target &&
    (type === 'Link' || last.facts.lang === lang);
  return alike ? last : undefined;
}
