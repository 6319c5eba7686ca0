/** Why people do not see a text that a program reads. */
export type Hiding =
  | 'invisible'
  | 'colour-of-paper'
  | 'too-small'
  | 'covered'
  | 'outside-page'
  | 'hidden-by-format'
  | 'struck-through'
  | 'put-in-later';

/** One line or paragraph of what came back, as people see it, in reading order. */
export interface ReturnedLine {
  readonly text: string;
  /** From 1; a DOCX has none until it is laid out. */
  readonly page?: number;
  /** Where it stands: what is in the margin is on many pages, and a note belongs to what it hangs on. */
  readonly area: 'body' | 'margin' | 'note' | 'text-box' | 'annotation';
  /** Distance from the top of the page, as a share of its height. */
  readonly depth?: number;
  /** A picture lies over a part of it. */
  readonly isUnderPicture?: true;
  /** It is what somebody filled in, and the name of the field. */
  readonly field?: string;
}

export interface HiddenText {
  readonly text: string;
  readonly hiding: Hiding;
  readonly page?: number;
}

/** A change that Word kept track of: it is not part of the text until somebody accepts it, or is until somebody rejects it. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted' | 'moved-away' | 'moved-here';
  readonly text: string;
  readonly author?: string;
  /** ISO 8601, as the program that wrote it claims. */
  readonly time?: string;
}

export interface ReturnedComment {
  readonly text: string;
  readonly author?: string;
  readonly time?: string;
  readonly page?: number;
}

/** What somebody filled in, apart from the text. */
export interface ReturnedField {
  readonly name: string;
  readonly value: string;
}

/** A page whose words are not there to be read. */
export interface UnreadablePage {
  readonly page: number;
  /** A picture alone; a picture over or under text; letters that no font gives a meaning; drawn without letters. */
  readonly reason: 'picture' | 'picture-over-text' | 'font' | 'drawn';
}

/** The text of a returned file, without the data that it carries: those may be left from the issued one. */
export interface ReturnedContent {
  readonly format: 'pdf' | 'docx';
  readonly pages?: number;
  readonly lines: readonly ReturnedLine[];
  readonly hidden: readonly HiddenText[];
  readonly fields: readonly ReturnedField[];
  readonly tracked: readonly TrackedChange[];
  readonly comments: readonly ReturnedComment[];
  readonly unreadable: readonly UnreadablePage[];
}
