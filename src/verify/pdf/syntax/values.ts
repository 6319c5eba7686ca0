/** The objects of a PDF as plain data (ISO 32000-2, 7.3). Names are strings of Latin 1 characters, escapes resolved. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream;

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  /** Where it stands among the bytes that were read, with its brackets. */
  readonly start: number;
  readonly end: number;
  readonly isHexadecimal: boolean;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** As it stands in the file: still compressed. */
  readonly content: Uint8Array;
}

/** A word that is no object: `obj`, or an operator of a content stream. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly word: string;
}

type Kinds = { [Each in Exclude<PdfValue, null | boolean | number> as Each['kind']]: Each };

/** The value where it is of this kind; a stream is none of the kind `dictionary`. */
export function ofKind<K extends keyof Kinds>(value: PdfValue | undefined, kind: K): Kinds[K] | undefined {
  return isOfKind(value, kind) ? value : undefined;
}

function isOfKind<K extends keyof Kinds>(value: PdfValue | undefined, kind: K): value is Kinds[K] {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return ofKind(value, 'name')?.name;
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
