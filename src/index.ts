export { listBrands, loadBrand } from './brand/index.js';
export { buildModel, labelOf, lintSource, loadCatalogs, parseCatalog } from './catalog/index.js';
export {
  composeStatement,
  digestStatement,
  loadTemplate,
  type StatementTemplate,
  type Variant,
} from './compose/index.js';
export {
  codes,
  CountersignError,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  type ExitCode,
  exitCodes,
  hasErrors,
  nearest,
  type Outcome,
  type Paint,
  renderDiagnostic,
  type Severity,
  type Span,
  sortDiagnostics,
} from './diagnostics/index.js';
export {
  engagementJsonSchema,
  engagementTemplate,
  type InitKey,
  type InitQuestion,
  type InitValues,
  initQuestions,
  type LoadedEngagement,
  loadEngagement,
  readEngagement,
} from './engagement/index.js';
export {
  type ComposedStatement,
  type ComposeOptions,
  type Comparison,
  type Composition,
  composeStatements,
  type Examination,
  fileName,
  type GeneratedDocument,
  type GenerateOptions,
  generateStatements,
  openPress,
  type Press,
  type RebuildOptions,
  type RebuiltDocument,
  rebuildDocument,
  shippedSources,
} from './generate/index.js';
export {
  createMemoryHost,
  createNodeHost,
  type Host,
  type MemoryHost,
  type OutputFile,
} from './host/index.js';
export { listLanguages, loadLocale, type Locale } from './locale/index.js';
export {
  type Block,
  type Brand,
  type Catalog,
  type Engagement,
  type EsignService,
  languageSchema,
  type ResolvedBrand,
  type Responsibility,
  type ResponsibilityModel,
  type RichText,
  type Run,
  type SigningMethod,
  type SourceDocument,
  type SourceReference,
  type Statement,
} from './model/index.js';
export {
  type CarriedArticle,
  type CarriedDocument,
  type CarriedField,
  type CarriedFile,
  type CarriedFormat,
  type Clause,
  type DigestCheck,
  nearestClause,
  readDocument,
  type Trace,
  type TraceMatch,
  traceWords,
} from './readers/index.js';
export { loadSource, loadSources, readSource } from './source/index.js';
export {
  type Article,
  type Format,
  formats,
  openWriter,
  type Writer,
  type WriterFormat,
} from './writers/index.js';
