export { isSameLanguage, regionalTag } from './language.js';
export { fill, listLanguages, loadLocale, parseLocale } from './load.js';
export type { Locale } from './locale.js';
export { type Term, terms } from './terms.js';
