export { atField } from './at-field.js';
export type { InitKey, InitValues } from './init-values.js';
export { engagementJsonSchema } from './json-schema.js';
export { loadEngagement } from './load.js';
export { type InitQuestion, initQuestions } from './questions.js';
export { type LoadedEngagement, readEngagement } from './read.js';
export { selectionOf } from './selection.js';
export { engagementTemplate } from './template.js';
