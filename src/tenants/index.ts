export { type Base, baseProblems, loadBase } from './base.js';
export { columnOf } from './column-of.js';
export { type ListEncoding, listEncodings } from './encoding.js';
export { type EngagementOptions, engagementOf, type RowEngagement, unnumbered } from './engagement-of.js';
export { neutralised, restored } from './formula-cells.js';
export type {
  CellPlace,
  ColumnMeaning,
  DateOrder,
  ListedRow,
  ListFormat,
  RowProblem,
  TenantList,
  TenantRow,
} from './list.js';
export { loadMapping, type Mapping } from './mapping.js';
export { type ListOptions, openTenantList } from './open-list.js';
export {
  type TemplateColumn,
  type TemplateOptions,
  templateCsv,
  templateExplanationsCsv,
  templateXlsx,
  tenantTemplate,
} from './template.js';
