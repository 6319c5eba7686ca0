export { certificatesOf } from './certificate-files.js';
export { localSigner } from './local-signer.js';
export type { SigningGround } from './surroundings.js';
export { openSigner, openSignerFile } from './table.js';
