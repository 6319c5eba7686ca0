export { contrastRatio } from './contrast.js';
export { listBrands } from './list.js';
export { loadBrand } from './load.js';
export { leading, spacing, typeScale } from './type-scale.js';
