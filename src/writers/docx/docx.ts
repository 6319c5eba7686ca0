import { Packer } from 'docx';
import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { statementDocument } from './document.js';
import { prepareLook } from './look.js';
import { normalisePackage } from './package.js';

/** Word documents, by the docx library. */
export const docxFormat: WriterFormat = {
  format: 'docx',
  ...formats.docx,
  async open(brand) {
    const look = await prepareLook(brand);
    return {
      async write(statement) {
        const bytes = await Packer.toBuffer(statementDocument(statement, look));
        return normalisePackage(bytes, { date: statement.issued, language: statement.language });
      },
    };
  },
};
