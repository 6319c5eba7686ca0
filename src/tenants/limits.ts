/*
 * What a list may weigh. The number of rows is not limited where they are read one by one.
 */

const megabyte = 2 ** 20;

/** Columns of a list. An engagement has some hundred fields, its responsibilities included. */
export const mostColumns = 1000;

/** Characters of a cell, as Excel has it. */
export const longestCell = 32_767;

/** Characters of a line of CSV or JSONL, or of a tenant in JSON. */
export const longestLine = megabyte;

/** Bytes of an XLSX, and of its sheets when they are unpacked. */
export const largestWorkbook = 32 * megabyte;
export const largestUnpacked = 128 * megabyte;

/** Cells of a sheet, empty ones included: all of them are held in memory. */
export const mostCells = 5_000_000;

/** Bytes of a JSON file, which is read whole. */
export const largestJson = 64 * megabyte;

/** Bytes of a YAML file, whose tree takes some hundred times as much. */
export const largestYaml = 4 * megabyte;

/** Rows with anything in them among which the header is looked for. */
export const mostTitleRows = 10;
