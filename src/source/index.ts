export { definitionsOf, parseMarkdown } from './body/markdown.js';
export { toRichText } from './body/rich-text.js';
export { loadLicence } from './licences.js';
export { loadSource, loadSources } from './load.js';
export { readSource } from './read.js';
export { sha256 } from './sha256.js';
export { decode } from './text/decode.js';
