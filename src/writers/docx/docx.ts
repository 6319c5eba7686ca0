import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { prepareLook } from './look.js';
import { createPress } from './press.js';

/** Word documents, by the docx library. */
export const docxFormat: WriterFormat = {
  format: 'docx',
  ...formats.docx,
  async open(brand) {
    const press = createPress(await prepareLook(brand));
    return { write: async (statement, article) => press(statement, article) };
  },
};
