import { PDFHexString, PDFString } from '@cantoo/pdf-lib';

/** A text string: ASCII where that is enough, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): PDFString | PDFHexString {
  const isPlain = /^[\x20-\x7E]*$/.test(text);
  return isPlain ? PDFString.of(text.replaceAll(/[\\()]/g, '\\$&')) : PDFHexString.fromText(text);
}

/** A date in UTC (7.9.4). @param at Milliseconds since 1970. */
export function dateString(at: number): PDFString {
  const digits = new Date(at).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return PDFString.of(`D:${digits}+00'00'`);
}

/** What a text string says; nothing for what is none. */
export function decodedText(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
