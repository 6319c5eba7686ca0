export { pageRules } from './page-rules.js';
export { styleSheet } from './style-sheet.js';
