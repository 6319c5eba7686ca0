export { decode } from './text/decode.js';
export { loadLicence } from './licences.js';
export { loadSource, loadSources } from './load.js';
export { definitionsOf, parseMarkdown } from './body/markdown.js';
export { readSource } from './read.js';
export { toRichText } from './body/rich-text.js';
