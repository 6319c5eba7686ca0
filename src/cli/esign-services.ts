import type { EsignService } from '../index.js';

/** Named here, since the public API takes long to load and help should not. */
export const esignServices = [
  'docusign',
  'acrobat-sign',
  'dropbox-sign',
  'docuseal',
  'documenso',
] as const satisfies readonly EsignService[];
