import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { CarriedFile } from '../carried.js';
import { deepestNesting, largestPart, largestTotal, mostEntries } from '../limits.js';
import { streamContent } from './stream-content.js';
import { textOf } from './text.js';

/**
 * The files within a PDF, each once: those of the name tree of embedded files (ISO 32000-2, 7.11.4), then those that
 * are associated with the document and not in the tree (14.13).
 */
export function embeddedFiles(catalog: PDFDict): readonly CarriedFile[] {
  const specifications = new Set<PDFDict>();
  const names = catalog.lookup(PDFName.of('Names'));
  const root = names instanceof PDFDict ? names.lookup(PDFName.of('EmbeddedFiles')) : undefined;
  if (root instanceof PDFDict) collect(root, specifications, new Set());
  for (const each of elements(catalog.lookup(PDFName.of('AF')))) {
    if (each instanceof PDFDict) specifications.add(each);
  }
  let left = largestTotal;
  return [...specifications].slice(0, mostEntries).map((specification) => {
    const { file, cost } = fileOf(specification, Math.min(left, largestPart));
    left -= cost;
    return file;
  });
}

/** A name tree (7.9.6): leaves hold pairs of a name and a value, other nodes their kids. */
function collect(node: PDFDict, found: Set<PDFDict>, visited: Set<PDFDict>): void {
  if (visited.has(node) || visited.size > deepestNesting) return;
  visited.add(node);
  const pairs = elements(node.lookup(PDFName.of('Names')));
  for (const [index, value] of pairs.entries()) {
    if (index % 2 === 1 && value instanceof PDFDict) found.add(value);
  }
  for (const kid of elements(node.lookup(PDFName.of('Kids')))) {
    if (kid instanceof PDFDict) collect(kid, found, visited);
  }
}

function elements(value: PDFObject | undefined): readonly (PDFObject | undefined)[] {
  if (!(value instanceof PDFArray)) return [];
  return Array.from({ length: Math.min(value.size(), 2 * mostEntries) }, (_, index) => value.lookup(index));
}

/**
 * @param limit Bytes that its content may have; a larger one is not taken out.
 * @returns With the bytes it took, also where it was not taken out: many files can be one and the same.
 */
function fileOf(specification: PDFDict, limit: number): { file: CarriedFile; cost: number } {
  const embedded = specification.lookup(PDFName.of('EF'));
  const versions = embedded instanceof PDFDict ? embedded : undefined;
  const stream = versions?.lookup(PDFName.of('UF')) ?? versions?.lookup(PDFName.of('F'));
  const dictionary = stream instanceof PDFRawStream ? stream.dict : undefined;
  const content = stream instanceof PDFRawStream ? streamContent(stream, limit) : undefined;
  const mediaType = nameOf(dictionary?.lookup(PDFName.of('Subtype')));
  const relationship = nameOf(specification.lookup(PDFName.of('AFRelationship')));
  const description = textOf(specification.lookup(PDFName.of('Desc')));
  const name =
    textOf(specification.lookup(PDFName.of('UF'))) ?? textOf(specification.lookup(PDFName.of('F')));
  const file = {
    name: name ?? '',
    ...(mediaType !== undefined && { mediaType }),
    ...(relationship !== undefined && { relationship }),
    ...(description !== undefined && { description }),
    bytes: content?.bytes,
  };
  return { file, cost: Math.max(content?.cost ?? 0, content?.bytes?.length ?? 0) };
}

function nameOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}
