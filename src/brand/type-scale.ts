/**
 * Sizes and distances in points, shared by all paged writers so that a statement's PDF and DOCX look like siblings.
 */
export const typeScale = {
  title: 26,
  subject: 13,
  heading2: 15,
  heading3: 12,
  body: 10,
  /** Table text. */
  table: 9.5,
  /** Labels, table headers, notes. */
  small: 8.5,
  /** Headers, footers, digests. */
  tiny: 7.5,
} as const;

/** Multiples of the font size. */
export const leading = 1.25;

export const spacing = {
  /** Page margins: left, top, right, bottom. */
  page: { left: 62, top: 74, right: 62, bottom: 68 },
  beforeHeading2: 22,
  afterHeading2: 7,
  beforeHeading3: 16,
  afterHeading3: 5,
  paragraph: 6,
  /** Above and below the text of a table row. */
  row: 4.5,
} as const;
