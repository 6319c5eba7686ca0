import type { PdfMakeDocument, Reference } from './pdfmake.js';
import { bytesOf } from './strings.js';

/** The dictionary of an object, as it is written. */
export interface WrittenObject {
  readonly reference: Reference;
  /** @param dictionary `<</Type /Catalog>>`. */
  end(dictionary: string): void;
}

/**
 * An object whose dictionary is written here. A structure tree has hundreds, and pdfkit takes longer to find out what is in
 * them than to write them.
 */
export function writtenObject(document: PdfMakeDocument): WrittenObject {
  let written = '<<>>';
  // What is no plain object pdfkit writes as the text that it is.
  const reference = document.ref({ [Symbol.toStringTag]: 'Written', toString: () => written });
  return {
    reference,
    end(dictionary) {
      written = dictionary;
      reference.end();
    },
  };
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** A text as a string of a dictionary (ISO 32000-1, 7.3.4.2 and 7.9.2.2). */
export function stringLiteral(text: string): string {
  const bytes = bytesOf(text).toString('latin1');
  return `(${bytes.replaceAll(/[\n\r\t\b\f\\()]/g, (character) => escapes[character] ?? character)})`;
}
