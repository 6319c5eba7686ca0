import type { Statement } from '../model/index.js';

/** Formats that carry a statement's data. Markdown carries none. */
export type CarriedFormat = 'pdf' | 'docx' | 'html' | 'json';

/** A form field or content control, as it stands in the document. */
export interface CarriedField {
  /** `customer-1-name`. */
  readonly name: string;
  readonly kind: 'text' | 'date' | 'check-box' | 'choice' | 'signature' | 'button' | 'other';
  /** What a person is told of it: tooltip or title. */
  readonly label?: string;
  /** What somebody filled in; of a signature, the name it gives. */
  readonly value?: string;
  readonly state: 'empty' | 'filled' | 'checked' | 'unchecked' | 'signed' | 'unsigned';
}

/** A file within the document. */
export interface CarriedFile {
  readonly name: string;
  readonly mediaType?: string;
  /** How it relates to the document (PDF: ISO 32000-2 7.11.3, AFRelationship): `Source`. */
  readonly relationship?: string;
  readonly description?: string;
  /** Undefined where the bytes cannot be had: compressed in an unusual way, or too large. */
  readonly bytes: Uint8Array | undefined;
}

/** What the reader of a format finds in a document: nothing of it is checked yet. */
export interface DocumentContents {
  /** The statement's JSON, where there is any. */
  readonly statement: Uint8Array | undefined;
  /** What may be the article. */
  readonly articles: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly fields: readonly CarriedField[];
  readonly files: readonly CarriedFile[];
  readonly title?: string;
  /** Of the format: `1.7` of a PDF. */
  readonly formatVersion?: string;
}

/** Takes apart a document of one format. Throws `Unreadable`, or whatever the format's library throws. */
export type DocumentReader = (bytes: Uint8Array) => Promise<DocumentContents>;

export type DigestCheck = 'matches' | 'differs';

export interface CarriedArticle {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether its SHA-256 is the one that the statement names. */
  readonly digest: DigestCheck;
}

/** A document read back. Only the digests tell whether its data are those that were written. */
export interface CarriedDocument {
  readonly format: CarriedFormat;
  readonly statement: Statement;
  /** Whether the statement's digest is that of its content. */
  readonly digest: DigestCheck;
  readonly article?: CarriedArticle;
  readonly fields: readonly CarriedField[];
  readonly files: readonly CarriedFile[];
  readonly title?: string;
  readonly formatVersion?: string;
  /** Of the whole document. */
  readonly bytes: Uint8Array;
}
