export { checkChoices, composeStatement, type Variant } from './compose.js';
export { canonicalJson, digestStatement } from './digest.js';
export { loadTemplate, type StatementTemplate } from './template.js';
