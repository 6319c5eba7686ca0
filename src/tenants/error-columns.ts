/** The columns that an errors file adds. A list that has them is one that was mended and is submitted again. */
export const errorColumns = [
  'countersign.row',
  'countersign.column',
  'countersign.reason',
  'countersign.remedy',
] as const;

/** Whether a column is one that an errors file added, whatever a spreadsheet made of its name. */
export function isErrorColumn(column: string): boolean {
  const name = column.trim().toLowerCase();
  return errorColumns.some((known) => known === name);
}
