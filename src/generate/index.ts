export { type ComposeOptions, type Composition, composeStatements } from './compose-statements.js';
export { fileName } from './file-name.js';
export { type GeneratedDocument, type GenerateOptions, generateStatements } from './generate.js';
export { shippedSources } from './library.js';
