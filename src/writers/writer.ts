import type { ResolvedBrand, Statement } from '../model/index.js';

export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'json';

/**
 * A format. `open` does what depends on the brand alone (fonts, images, styles), once; the writer it gives then turns
 * any number of statements into bytes. A writer knows neither sources nor other writers, changes nothing it is given,
 * and gives the same bytes for the same statement, whatever it wrote before.
 */
export interface WriterFormat {
  readonly format: Format;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  open(brand: ResolvedBrand): Promise<Writer>;
}

export interface Writer {
  /** Errors: `text-missing-glyph` where no font of the brand has a character (PDF). */
  write(statement: Statement): Promise<Uint8Array>;
}
