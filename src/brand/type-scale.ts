/**
 * Sizes and distances in points, shared by all paged writers so that a statement's PDF and DOCX look like siblings.
 * What is bold is bold in both; the colours are those of the brand that each entry names.
 */
export const typeScale = {
  /** Heading face, bold. `ink` on paper, `onBand` on a band. */
  title: 27,
  /** Heading face, regular. `accent` on paper, `onBand` on a band. */
  subject: 14,
  /** Heading face, bold, `ink`. */
  heading2: 15,
  /** Heading face, bold, `accent`. Also the names of parties. */
  heading3: 11.5,
  body: 10,
  /** Table text. Reference numbers are bold and `accent`. */
  table: 9.5,
  /** Facts, descriptions, notes. */
  small: 8.5,
  /** Labels and table headers (bold, `muted`), headers, footers and digests (`muted`). */
  tiny: 7.5,
} as const;

/** From baseline to baseline, in multiples of the font size. Chinese has no ascenders to tell lines apart and needs more. */
export const leading = { latin: 1.4, chinese: 1.6 } as const;

export const spacing = {
  /** Page margins: left, top, right, bottom. */
  page: { left: 62, top: 74, right: 62, bottom: 68 },
  beforeHeading2: 28,
  afterHeading2: 8,
  beforeHeading3: 20,
  afterHeading3: 6,
  /** After a paragraph or list. */
  paragraph: 6,
  /** After a table, card or note. */
  block: 12,
  /** Above and below the text of a table row. */
  row: 4.5,
} as const;
