import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { markdownDocument } from './document.js';

/**
 * GitHub-flavoured Markdown for a pull request: one line for each responsibility, so that a comparison of two statements
 * shows which of them changed. It has no brand: colours and logo are not Markdown's to give.
 */
export const markdownFormat: WriterFormat = {
  format: 'markdown',
  ...formats.markdown,
  async open() {
    const encoder = new TextEncoder();
    return { write: async (statement) => encoder.encode(markdownDocument(statement)) };
  },
};
