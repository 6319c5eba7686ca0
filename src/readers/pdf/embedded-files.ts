import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { CarriedFile } from '../carried.js';
import { deepestNesting, largestPart, largestTotal, mostEntries } from '../limits.js';
import { inflateWithin } from './inflate.js';
import { textOf } from './text.js';

/**
 * The files within a PDF, each once: those of the name tree of embedded files (ISO 32000-2, 7.11.4), then those that
 * are associated with the document and not in the tree (14.13).
 */
export function embeddedFiles({ catalog }: PDFDocument): readonly CarriedFile[] {
  const specifications = new Set<PDFDict>();
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const root = names?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
  if (root) collect(root, specifications, new Set());
  for (const each of elements(catalog.lookup(PDFName.of('AF')))) {
    if (each instanceof PDFDict) specifications.add(each);
  }
  let left = largestTotal;
  return [...specifications].slice(0, mostEntries).map((specification) => {
    const file = fileOf(specification, Math.min(left, largestPart));
    left -= file.bytes?.length ?? 0;
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

/** @param limit Bytes that its content may have; a larger one is not taken out. */
function fileOf(specification: PDFDict, limit: number): CarriedFile {
  const embedded = specification.lookup(PDFName.of('EF'));
  const versions = embedded instanceof PDFDict ? embedded : undefined;
  const stream = versions?.lookup(PDFName.of('UF')) ?? versions?.lookup(PDFName.of('F'));
  const content = stream instanceof PDFRawStream ? stream : undefined;
  const mediaType = nameOf(content?.dict.lookup(PDFName.of('Subtype')));
  const relationship = nameOf(specification.lookup(PDFName.of('AFRelationship')));
  const description = textOf(specification.lookup(PDFName.of('Desc')));
  return {
    name:
      textOf(specification.lookup(PDFName.of('UF'))) ?? textOf(specification.lookup(PDFName.of('F'))) ?? '',
    ...(mediaType !== undefined && { mediaType }),
    ...(relationship !== undefined && { relationship }),
    ...(description !== undefined && { description }),
    bytes: content && contentOf(content, limit),
  };
}

/** Files are written with one filter or none; another one is not worth the risk of decoding it. */
function contentOf(stream: PDFRawStream, limit: number): Uint8Array | undefined {
  const value = stream.dict.lookup(PDFName.of('Filter'));
  const filters = value instanceof PDFArray ? elements(value) : value === undefined ? [] : [value];
  const bytes = stream.getContents();
  if (filters.length === 0) return bytes.length > limit ? undefined : bytes;
  const isFlate = filters.length === 1 && filters[0] === PDFName.of('FlateDecode');
  return isFlate && !stream.dict.has(PDFName.of('DecodeParms')) ? inflateWithin(bytes, limit) : undefined;
}

function nameOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}
