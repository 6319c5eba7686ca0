export { contrastRatio } from './contrast.js';
export { fontPacks, installationOf } from './font-packs.js';
export { listBrands } from './list.js';
export { loadBrand } from './load.js';
export { statusColours } from './status-colours.js';
export { leading, spacing, typeScale } from './type-scale.js';
