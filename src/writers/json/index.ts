export { jsonFormat } from './json.js';
