import type { CarriedFormat, DocumentReader } from './carried.js';

/** The readers, counterparts of the writers. Each is loaded when it is first asked for: that of PDF brings a library. */
export const readers: Readonly<Record<CarriedFormat, () => Promise<DocumentReader>>> = {
  pdf: async () => (await import('./pdf/index.js')).readPdf,
  docx: async () => (await import('./docx/index.js')).readDocx,
  html: async () => (await import('./html.js')).readHtml,
  json: async () => (await import('./json.js')).readJson,
};
