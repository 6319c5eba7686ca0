import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { restoreBraces } from './braces.js';
import { carry } from './carried.js';
import { statementDocument } from './document.js';
import { prepareLook } from './look.js';
import { normalise } from './normalise.js';
import { zipPackage } from './package.js';
import { documentParts } from './parts.js';
import { addSignatureMark } from './signature-mark.js';

/** Word documents, by the docx library. */
export const docxFormat: WriterFormat = {
  format: 'docx',
  ...formats.docx,
  async open(brand) {
    const look = await prepareLook(brand);
    return {
      async write(statement, article) {
        const parts = documentParts(statementDocument(statement, look));
        normalise(parts, statement);
        restoreBraces(parts);
        addSignatureMark(parts);
        carry(parts, statement, article);
        return zipPackage(parts);
      },
    };
  },
};
