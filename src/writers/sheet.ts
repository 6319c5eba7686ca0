import type { Fact } from '../model/index.js';

/**
 * A document of one page that is no statement: the report of a verification. As with a statement all words are final,
 * and a writer only lays out; nothing in them is markup.
 */
export interface Sheet {
  /** BCP 47 tag of the sheet's own words. */
  readonly language: string;
  readonly properties: SheetProperties;
  readonly masthead: SheetMasthead;
  /** What nobody may overlook. */
  readonly alert?: { readonly flag: string; readonly text: string };
  readonly sections: readonly SheetSection[];
  /** What of the sections is not shown at all. */
  readonly more?: string;
  /** At the foot of the page. */
  readonly footer: string;
  /** All of it as data, which the document carries inside. */
  readonly carried: CarriedData;
}

export interface SheetProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** The program. */
  readonly creator: string;
  readonly created: Date;
}

export interface SheetMasthead {
  /** What kind of document it is. */
  readonly label: string;
  /** The largest words of the page, with a shape beside them. */
  readonly title: string;
  readonly mark: Mark;
  /** Whom it is about. */
  readonly subject: string;
  /** What the title means, in a sentence. */
  readonly lead: string;
  /** Side by side. */
  readonly facts: readonly Fact[];
  /** Each on a line of its own: names and digests. */
  readonly lines: readonly Fact[];
}

/** Each has a shape of its own: a disc with a tick, a triangle with an exclamation mark, an octagon with a cross, a ring. */
export type Mark = 'good' | 'caution' | 'bad' | 'note';

/** A piece of text. */
export interface SheetRun {
  readonly text: string;
  readonly language?: string;
  /** Words that are gone are struck through, words that came in are bold and underlined. */
  readonly differs?: 'out' | 'in';
  /** A word for programs, quiet and on one line. */
  readonly isCode?: true;
}

export interface SheetCell {
  readonly mark?: Mark;
  /** Words that nobody may overlook, before the text. */
  readonly flag?: string;
  readonly text: readonly SheetRun[];
  /** Small, below the text. */
  readonly notes?: readonly string[];
  /** Small where it is not given. */
  readonly look?: 'strong' | 'quiet';
}

export interface SheetColumn {
  /** Where no column has one, there is no header. */
  readonly label?: string;
  /** In points, or an equal share of what the others leave. */
  readonly width: number | 'rest';
  /** The column names its rows. */
  readonly names?: true;
}

/** A heading and a table. */
export interface SheetSection {
  /** `reasons`: unique in the sheet, of ASCII letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** What is not shown: `and 37 more: see the JSON`. */
  readonly more?: string;
}

export interface CarriedData {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly description: string;
}

/** Lays sheets of a brand out as PDF. */
export interface PdfSheets {
  /**
   * Whether a sheet takes no more than one page.
   *
   * @param share Of the page's height that there is to be had: 1 is all of it.
   */
  fits(sheet: Sheet, share: number): Promise<boolean>;
  write(sheet: Sheet): Promise<Uint8Array>;
}
