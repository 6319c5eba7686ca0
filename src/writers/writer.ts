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

/** The article that a statement was made from. */
export interface Article {
  /** Its name without folders, as `statement.source.file` has it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Writer {
  /**
   * @param article What the document carries inside beside the statement's own data (PDF, DOCX, HTML), so that it can be
   * traced and rebuilt later.
   *
   * Errors: `text-missing-glyph` where no font of the brand has a character (PDF).
   */
  write(statement: Statement, article?: Article): Promise<Uint8Array>;
}
