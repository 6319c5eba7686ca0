import { PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { largestValue } from '../limits.js';

/** A character of a hexadecimal string in UTF-16 has four digits, a character of another one four digits and a backslash at most. */
const mostDigits = 5;

/**
 * A text string of a PDF (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 with a mark, else PDFDocEncoding. What is beyond
 * `largestValue` characters is left out.
 */
export function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFHexString) {
    return PDFHexString.of(value.asString().slice(0, largestValue * mostDigits))
      .decodeText()
      .slice(0, largestValue);
  }
  if (value instanceof PDFString) {
    return PDFString.of(value.asString().slice(0, largestValue * mostDigits))
      .decodeText()
      .slice(0, largestValue);
  }
  return undefined;
}
