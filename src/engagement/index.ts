export { atField } from './at-field.js';
export { exampleEngagement } from './example.js';
export type { ReadText } from './explain.js';
export { excerpt, type FieldPath, fieldName } from './field-path.js';
export {
  fieldChoices,
  fieldDescription,
  fieldForm,
  fieldNames,
  fieldSchema,
  isRequired,
  namedFields,
} from './fields.js';
export { isGroup, valueAt } from './found.js';
export type { InitKey, InitValues } from './init-values.js';
export { engagementJsonSchema } from './json-schema.js';
export { loadEngagement } from './load.js';
export { offsetOf, type Place, placeKey } from './places.js';
export { type InitQuestion, initQuestions } from './questions.js';
export { type EngagementText, type LoadedEngagement, readEngagement, readEngagementText } from './read.js';
export { selectionOf } from './selection.js';
export { parseSyntax } from './syntax.js';
export { engagementTemplate } from './template.js';
export { adviseOnUnknownKey } from './unknown-key.js';
export { validate } from './validate.js';
export { readValues } from './values.js';
