/*
 * What a document may weigh, in bytes. A statement has some hundred kilobytes in any format, a returned one with scanned
 * signatures a few megabytes; what is beyond that was made to exhaust the machine that reads it.
 */

const megabyte = 2 ** 20;

export const largestDocument = 64 * megabyte;

/** One part of it after decompression: statement, article, the text of a DOCX. */
export const largestPart = 16 * megabyte;

/** All parts that are taken out together. */
export const largestTotal = 64 * megabyte;

/** All streams of a PDF, which may hold scanned pages. */
export const largestInflated = 512 * megabyte;

/** Parts in a zip, objects in a list, elements in one another. */
export const mostEntries = 5000;

export const deepestNesting = 500;
