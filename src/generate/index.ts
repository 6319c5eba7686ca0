export {
  type ComposedStatement,
  type ComposeOptions,
  type Composition,
  composeStatements,
} from './compose-statements.js';
export { fileName } from './file-name.js';
export type { Comparison } from './compare-bytes.js';
export { type GeneratedDocument, type GenerateOptions, generateStatements } from './generate.js';
export { digestOf, engagementDigest } from './identity.js';
export { type Examination, openPress, type Press } from './press.js';
export { shippedSources } from './library.js';
export { type RebuildOptions, type RebuiltDocument, rebuildDocument } from './rebuild.js';
export { distinctPart, isReserved } from './safe-name.js';
