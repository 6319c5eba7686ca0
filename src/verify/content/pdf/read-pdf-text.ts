import { Unreadable } from '../../../readers/index.js';
import type { ReturnedContent } from '../returned.js';
import { mostPages } from './limits.js';
import { openPdf } from './open.js';
import { readPage } from './read-page.js';
import { weighPdf } from './weigh.js';

/**
 * The text of a PDF as people see it. Throws `Unreadable` for what is damaged, encrypted, or beyond the limits.
 */
export async function readPdfText(bytes: Uint8Array): Promise<ReturnedContent> {
  weighPdf(bytes);
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    const { numPages: pages } = document;
    if (pages > mostPages)
      throw new Unreadable(`The PDF has ${pages} pages; at most ${mostPages} are compared`);
    const layers = await document.getOptionalContentConfig();
    const isShown = (group: unknown) => layers.isVisible(group);
    const read: Awaited<ReturnType<typeof readPage>>[] = [];
    for (let page = 1; page <= pages; page++)
      read.push(await readPage(await document.getPage(page), page, isShown));
    return {
      format: 'pdf',
      pages,
      lines: read.flatMap(({ lines }) => lines),
      hidden: read.flatMap(({ hidden }) => hidden),
      fields: read.flatMap(({ fields }) => fields),
      tracked: [],
      comments: read.flatMap(({ comments }) => comments),
      unreadable: read.flatMap(({ unreadable }) => unreadable),
    };
  } catch (error) {
    throw error instanceof Unreadable
      ? error
      : new Unreadable('The PDF is damaged, or protected with a password');
  } finally {
    await task.destroy();
  }
}
