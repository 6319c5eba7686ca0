/*
 * What a document may weigh, in bytes where nothing else is said. A statement has some hundred kilobytes in any format, a
 * returned one with scanned signatures a few megabytes; what is beyond that was made to exhaust the machine that reads it.
 */

const megabyte = 2 ** 20;

export const largestDocument = 64 * megabyte;

/** One part of it after decompression: article, the text of a DOCX. */
export const largestPart = 16 * megabyte;

/** All parts that are taken out together. What could not be taken out counts as what was tried. */
export const largestTotal = 64 * megabyte;

/** A statement's JSON. */
export const largestStatement = 4 * megabyte;

/** Characters of a field's name or value, or of a title; what is beyond them is left out. */
export const largestValue = 10_000;

/** Parts in a zip, fields, files. */
export const mostEntries = 5000;

export const mostAttributes = 200;

/** Elements of one part of a DOCX. */
export const mostElements = 200_000;

/** Elements, fields or nodes of a tree in one another. */
export const deepestNesting = 500;

/** Objects of a PDF, with those within others. A statement of nine pages has four thousand. */
export const mostObjects = 250_000;

/**
 * Bytes of a PDF that are looked at, once or again, without the content of streams, which is passed over; those of
 * compressed objects count as well. A statement of nine pages has seventy thousand.
 */
export const mostSteps = 4_000_000;

/** Places of a PDF that are not what should be there. Each costs as much as some hundred bytes. */
export const mostErrors = 50_000;

/** Characters of all fields of a form. */
export const largestForm = 1_000_000;

/** Values in a statement's JSON, in one another or not. That of forty responsibilities has less than a thousand. */
export const mostValues = 100_000;
