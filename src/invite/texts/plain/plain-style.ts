/** How plain text is set. */
export interface PlainStyle {
  /** Of a line; none where the reader breaks lines itself. */
  readonly columns: number;
  /** Whether characters stand below one another: then labels are aligned, and headings underlined. */
  readonly fixedWidth: boolean;
}

/** A message (RFC 5322, 2.1.1 recommends 78 columns, and room for a mark of quotation is left). */
export const messageStyle: PlainStyle = { columns: 76, fixedWidth: true };

/** The description of an event, which calendars show in the font and width that they have for it. */
export const descriptionStyle: PlainStyle = { columns: Number.POSITIVE_INFINITY, fixedWidth: false };
