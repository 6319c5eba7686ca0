import { formats } from '../formats.js';
import { statementJson } from '../statement-json.js';
import type { WriterFormat } from '../writer.js';

/** The statement itself. */
export const jsonFormat: WriterFormat = {
  format: 'json',
  ...formats.json,
  async open() {
    return { write: async (statement) => statementJson(statement) };
  },
};
