import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { prepareLook } from './look.js';
import { createTypist } from './typist.js';

/** Word documents, by the docx library. */
export const docxFormat: WriterFormat = {
  format: 'docx',
  ...formats.docx,
  async open(brand) {
    const type = createTypist(await prepareLook(brand));
    return { write: async (statement, article) => type(statement, article) };
  },
};
