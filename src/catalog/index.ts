export { buildModel } from './build-model.js';
export { labelOf } from './labels.js';
export { lintSource } from './lint/index.js';
export { loadCatalogs } from './load-catalogs.js';
export { parseCatalog } from './parse-catalog.js';
