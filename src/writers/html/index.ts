export { htmlFormat } from './html.js';
