export { checkChoices, composeStatement, type Variant } from './compose.js';
export { canonicalJson, digestStatement } from './digest.js';
export { type DirectiveTable, type MarkdownBlock, markdownBlocks } from './markdown-blocks.js';
export { findTemplate, loadTemplate, type StatementTemplate, type Template } from './template.js';
