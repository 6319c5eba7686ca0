export * from './certificates/index.js';
export * from './cms/index.js';
export * from './demo/index.js';
export * from './keys/index.js';
export { openSigning, type Signing } from './open-signing.js';
export * from './pdf/index.js';
export * from './revocation/index.js';
export type { Signer } from './signer.js';
export * from './time-stamp/index.js';
