export { type Base, baseProblems, loadBase } from './base.js';
export { columnOf } from './column-of.js';
export { csvLine } from './csv-line.js';
export { type ListEncoding, listEncodings } from './encoding.js';
export { engagementOf, type RowEngagement, unnumbered } from './engagement-of.js';
export { errorColumns, isErrorColumn } from './error-columns.js';
export { restored } from './formula-cells.js';
export type {
  ListedRow,
  ListFormat,
  RowProblem,
  TenantList,
  TenantRow,
} from './list.js';
export type { Mapping } from './mapped-column.js';
export { loadMapping } from './mapping.js';
export { type ListOptions, openTenantList } from './open-list.js';
export {
  type TemplateColumn,
  templateCsv,
  templateExplanationsCsv,
  templateNote,
  templateXlsx,
  tenantTemplate,
} from './template.js';
