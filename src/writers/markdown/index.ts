export { markdownFormat } from './markdown.js';
