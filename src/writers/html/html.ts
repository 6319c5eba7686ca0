import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { serialise } from './element.js';
import { prepareLook } from './look.js';
import { page } from './page.js';

/** One page that needs nothing else: style and logo are inside, nothing runs and nothing is fetched. */
export const htmlFormat: WriterFormat = {
  format: 'html',
  ...formats.html,
  async open(brand) {
    const look = prepareLook(brand);
    const encoder = new TextEncoder();
    return {
      write: async (statement, article) =>
        encoder.encode(`<!doctype html>${serialise(page(statement, look, article))}\n`),
    };
  },
};
