import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { statementDocument } from './document.js';
import { prepareLook } from './look.js';
import { normalise } from './normalise.js';
import { zipPackage } from './package.js';
import { documentParts } from './parts.js';

/** Word documents, by the docx library. */
export const docxFormat: WriterFormat = {
  format: 'docx',
  ...formats.docx,
  async open(brand) {
    const look = await prepareLook(brand);
    return {
      async write(statement) {
        const parts = documentParts(statementDocument(statement, look));
        normalise(parts, statement);
        return zipPackage(parts);
      },
    };
  },
};
