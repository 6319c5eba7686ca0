import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFPageLeaf,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { readStream } from './drawing.js';
import { bytesOf, dictEntry, items } from './objects.js';

/** Marked content that is open: an artifact, or content of an element, or neither. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
}

/** Something that can be seen, and the marked content around it, outermost first. */
export interface Painted {
  readonly what: 'text' | 'path' | 'image' | 'inline image' | 'shading';
  readonly marks: readonly Mark[];
  readonly owner: Owner;
}

/** What the identifiers of marked content belong to: a page or a form XObject. */
export interface Owner {
  readonly dict: PDFDict;
  readonly place: string;
}

/** A string that is shown, and the font in which it is. */
export interface Shown {
  readonly font: PDFDict | undefined;
  readonly codes: Uint8Array;
  readonly marks: readonly Mark[];
  readonly owner: Owner;
}

/** What the content streams of a document do. */
export interface Content {
  readonly painted: Painted[];
  readonly shown: Shown[];
  /** Identifiers of marked content, each with all that is open around it. */
  readonly marked: { readonly owner: Owner; readonly mcid: number; readonly marks: readonly Mark[] }[];
  /** Operators that set colours of CMYK. */
  readonly cmyk: { readonly operator: string; readonly place: string }[];
  /** Places where marked content is not balanced. */
  readonly unbalanced: string[];
}

/** The content of all pages. Appearances of fields are no part of it: they are tagged by the annotation as a whole. */
export function contentOf(document: PDFDocument): Content {
  const content = emptyContent();
  for (const [index, { node }] of document.getPages().entries()) {
    const owner = { dict: node, place: `page ${index + 1}` };
    readStream(pageBytes(node), node.Resources(), owner, [], content);
  }
  return content;
}

/** What a form XObject or an appearance does. */
export function contentOfForm(form: PDFStream, place: string): Content {
  const content = emptyContent();
  readStream(bytesOf(form), dictEntry(form.dict, 'Resources'), { dict: form.dict, place }, [], content);
  return content;
}

export function emptyContent(): Content {
  return { painted: [], shown: [], marked: [], cmyk: [], unbalanced: [] };
}

/** Streams of one page count as one, with white space between them (ISO 32000-1, 7.8.2). */
function pageBytes(page: PDFPageLeaf): Uint8Array {
  const contents = page.Contents();
  const streams: readonly PDFObject[] =
    contents instanceof PDFArray ? items(contents) : contents ? [contents] : [];
  return Buffer.concat(streams.flatMap((stream) => [bytesOf(stream) ?? Buffer.of(), Buffer.from('\n')]));
}
