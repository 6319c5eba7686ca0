import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';
import { inflateWithin } from './inflate.js';

/** `cost`: bytes that were decompressed for it, also in vain. */
export type StreamContent =
  | { readonly bytes: Uint8Array; readonly cost: number }
  | {
      readonly bytes: undefined;
      readonly cost: number;
      readonly reason: 'too large' | 'damaged' | 'unusual';
    };

/**
 * What a stream holds (ISO 32000-2, 7.3.8), uncompressed or with the one filter that is in use for data. Others are not
 * worth the risk: LZW, run lengths and one filter upon another multiply too well.
 *
 * @param limit Bytes that it may hold.
 */
export function streamContent(stream: PDFRawStream, limit: number): StreamContent {
  const filters = valuesOf(stream.dict.lookup(PDFName.of('Filter')));
  const settings = valuesOf(stream.dict.lookup(PDFName.of('DecodeParms')));
  const bytes = stream.getContents();
  if (filters.length === 0) {
    return bytes.length > limit ? { bytes: undefined, cost: 0, reason: 'too large' } : { bytes, cost: 0 };
  }
  const isFlate = filters.length === 1 && filters[0] === PDFName.of('FlateDecode');
  const isPlain = settings.every((setting) => !(setting instanceof PDFDict && setting.has(predictor)));
  return isFlate && isPlain ? inflateWithin(bytes, limit) : { bytes: undefined, cost: 0, reason: 'unusual' };
}

const predictor = PDFName.of('Predictor');

/** One value, or an array of them. More than two are as unusual as two. */
function valuesOf(value: PDFObject | undefined): readonly (PDFObject | undefined)[] {
  if (!(value instanceof PDFArray)) return value === undefined ? [] : [value];
  return Array.from({ length: Math.min(value.size(), 2) }, (_, index) => value.lookup(index));
}
