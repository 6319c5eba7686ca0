import {
  type PDFContext,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Budget, newBudget } from './budget.js';
import { unpackObjects } from './object-streams.js';

/**
 * The objects of a PDF, those of object streams too, and its trailer. The library reads whatever it is given, to the end
 * of the memory; here each byte and each object counts, and its way of reading compressed objects and cross-references
 * is replaced: it decompresses without limit, and believes the numbers that stand there.
 *
 * Throws `Unreadable` where the file takes more than any statement does, or an error of the library.
 */
export async function parsePdf(bytes: Uint8Array): Promise<PDFContext> {
  const budget = newBudget();
  const context = await new FrugalParser(bytes, budget).parseDocument();
  // The library goes on after errors.
  budget.check();
  return context;
}

class FrugalParser extends PDFParser {
  readonly #budget: Budget;
  readonly #file: Buffer;
  /** Behind this no stream ends, as was found out already. */
  #lastEnd = Number.POSITIVE_INFINITY;

  constructor(bytes: Uint8Array, budget: Budget) {
    super(bytes, Number.POSITIVE_INFINITY);
    this.#budget = budget;
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const next = this.bytes.next.bind(this.bytes);
    this.bytes.next = () => {
      budget.step();
      return next();
    };
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.#budget.object();
    const object = this.#parse(ref);
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(PDFName.of('Type'));
    if (type === PDFName.of('ObjStm')) unpackObjects(object, this.#budget);
    else if (type === PDFName.of('XRef')) this.#readTrailer(object);
    else return object;
    // Without its content the library has nothing to read in it.
    return object.dict;
  }

  #parse(ref: PDFRef | undefined): PDFObject {
    try {
      return super.parseObject(ref);
    } catch (error) {
      this.#budget.error();
      throw error;
    }
  }

  /** The library looks for objects in this way too, at every byte of what is none. */
  protected override parseRawInt(): number {
    try {
      return super.parseRawInt();
    } catch (error) {
      this.#budget.error();
      throw error;
    }
  }

  /** Where the length of a stream stands elsewhere, or is wrong. */
  protected override findEndOfStreamFallback(): number {
    const start = this.bytes.offset();
    const keyword = start > this.#lastEnd ? -1 : this.#file.indexOf('endstream', start);
    if (keyword === -1) {
      this.#lastEnd = Math.min(this.#lastEnd, start - 1);
      throw new Error('A stream without an end');
    }
    this.bytes.moveTo(keyword + 'endstream'.length);
    // A line end before the keyword is not of the stream (7.3.8.1).
    const before = this.#file.toString('latin1', Math.max(keyword - 2, start), keyword);
    return keyword - (/\r\n$|\r$|\n$/.exec(before)?.[0].length ?? 0);
  }

  /** A cross-reference stream is the trailer too (ISO 32000-2, 7.5.8.2). Where objects stand is seen by reading them. */
  #readTrailer({ dict }: PDFRawStream): void {
    const { trailerInfo } = this.context;
    for (const key of ['Root', 'Encrypt', 'Info', 'ID'] as const) {
      const value = dict.get(PDFName.of(key));
      if (value !== undefined) trailerInfo[key] = value;
    }
  }
}
