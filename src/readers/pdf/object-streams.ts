import { PDFName, PDFNumber, PDFObjectParser, type PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Budget } from './budget.js';
import { streamContent } from './stream-content.js';

/**
 * Puts the objects of an object stream (ISO 32000-2, 7.5.7) into the document. Each is read from its own place to that of
 * the next, so that nothing is read twice. Throws `Unreadable` where it is too large or compressed in an unusual way.
 */
export function unpackObjects(stream: PDFRawStream, budget: Budget): void {
  const content = contentOf(stream, budget);
  const { context } = stream.dict;
  const first = numberOf(stream, 'First');
  const places = placesOf(content.subarray(0, first), numberOf(stream, 'N'), budget);
  for (const [index, { number, offset }] of places.entries()) {
    const end = places[index + 1]?.offset ?? content.length;
    if (offset === end) continue;
    const parser = PDFObjectParser.forBytes(content.subarray(first + offset, first + end), context);
    const parse = parser.parseObject.bind(parser);
    // The parser calls this of every object in an object.
    parser.parseObject = (ref) => {
      budget.object();
      return parse(ref);
    };
    const ref = PDFRef.of(number);
    context.assign(ref, parser.parseObject(ref));
  }
}

function contentOf(stream: PDFRawStream, budget: Budget): Uint8Array {
  const content = streamContent(stream, budget.left());
  budget.decompressed(content.cost, content.bytes?.length ?? 0);
  if (content.bytes) return content.bytes;
  switch (content.reason) {
    case 'too large':
      return budget.refuse('A part of the PDF is too large when it is decompressed');
    case 'unusual':
      return budget.refuse('The PDF is compressed in an unusual way');
    case 'damaged':
      return new Uint8Array();
    default:
      return content.reason satisfies never;
  }
}

interface Place {
  readonly number: number;
  /** From the first object. */
  readonly offset: number;
}

/** The pairs of numbers that an object stream begins with, in the order of what they point to. */
function placesOf(bytes: Uint8Array, count: number, budget: Budget): readonly Place[] {
  const places: Place[] = [];
  const pairs = /(\d+)\s+(\d+)/g;
  const text = new TextDecoder('latin1').decode(bytes);
  for (const [, number, offset] of text.matchAll(pairs)) {
    if (places.length >= count) break;
    budget.object();
    places.push({ number: Number(number), offset: Number(offset) });
  }
  return places.toSorted((one, other) => one.offset - other.offset);
}

function numberOf({ dict }: PDFRawStream, key: string): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? Math.max(value.asNumber(), 0) : 0;
}
