import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';

/** The statement itself, for programs: two spaces of indentation, UTF-8, one line feed at the end. */
export const jsonFormat: WriterFormat = {
  format: 'json',
  ...formats.json,
  async open() {
    const encoder = new TextEncoder();
    return { write: async (statement) => encoder.encode(`${JSON.stringify(statement, null, 2)}\n`) };
  },
};
