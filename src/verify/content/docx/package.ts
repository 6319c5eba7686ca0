import { docxParts, Unreadable } from '../../../readers/index.js';
import { elementsOf, treeOf } from './tree.js';

/** The parts that a text is made of. Data of other programs stay compressed. */
const wanted = /^(?!customXml\/|docProps\/).*\.(?:xml|rels)$/;

export interface WordPackage {
  readonly main: string;
  /** Parts that the main one refers to, by the end of the kind of their relationship: `header`. */
  readonly related: (kind: string) => readonly string[];
}

/**
 * The parts of a DOCX as Word finds them, by relationships (ISO/IEC 29500-2, 8.3): a part that only has the usual name is none
 * of the document. Throws `Unreadable`.
 */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const parts = await docxParts(bytes, wanted);
  const [mainPart] = relationsOf(parts, '').filter(({ kind }) => kind === 'officeDocument');
  const main = mainPart && parts.get(mainPart.target);
  if (mainPart === undefined || main === undefined) throw new Unreadable('The DOCX has no text');
  const relations = relationsOf(parts, mainPart.target);
  if (relations.some(({ kind }) => kind === 'aFChunk' || kind === 'subDocument')) {
    throw new Unreadable(
      'The DOCX takes in text of other files',
      'Ask for a file that holds all of its text.',
    );
  }
  return {
    main,
    related: (kind) =>
      relations.flatMap((relation) => (relation.kind === kind ? (parts.get(relation.target) ?? []) : [])),
  };
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

function relationsOf(parts: ReadonlyMap<string, string>, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  const [root] = xml === undefined ? [] : elementsOf(treeOf(xml));
  return (root === undefined ? [] : elementsOf(root)).map(({ attributes }) => ({
    kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
    target: resolved(folder, attributes.get('Target') ?? ''),
  }));
}

/** A target is a path from the folder of the part, or from the root. */
function resolved(folder: string, target: string): string {
  return new URL(target, `part:///${folder}`).pathname.slice(1);
}
