import { type PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { type Annotation, annotationsOf } from './annotations.js';
import { type Content, contentOf, emptyContent } from './content.js';
import { type Structure, structureOf } from './structure.js';

/** A PDF as the rules see it. */
export interface Subject {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly content: Content;
  readonly structure: Structure;
  readonly annotations: readonly Annotation[];
}

/** Errors: bytes that are no PDF, or content that cannot be taken apart. */
export async function readSubject(bytes: Uint8Array): Promise<Subject> {
  const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  return {
    document,
    catalog: document.catalog,
    content: document.isEncrypted ? emptyContent() : contentOf(document),
    structure: structureOf(document),
    annotations: annotationsOf(document),
  };
}
