import type { Statement } from '../../src/model/index.js';
import type { Format } from '../../src/writers/index.js';
import { logicalText } from '../pdf-ua/reading/logical-text.js';
import { furnitureOf, paragraphsOf } from '../writers/docx-reading.js';
import { textOfHtml } from '../writers/html-reading.js';
import { textOfMarkdown } from '../writers/markdown-reading.js';
import { pagesOf } from '../writers/pdf-reading.js';
import { visibleTexts } from './statement-text.js';

/** What is read back out of a document: all text in reading order, and all text with header and footer. */
export interface ReadBack {
  readonly flow: string;
  readonly whole: string;
}

/** How each format is read back. White space is left out: where lines end is of no account. */
export const readers: Readonly<Record<Format, (bytes: Uint8Array) => ReadBack | Promise<ReadBack>>> = {
  /** In the order of the structure tree; what is not in it is on the page all the same. */
  async pdf(bytes) {
    const flow = squeeze(await logicalText(bytes));
    return { flow, whole: flow + pagesOf(bytes).join('').normalize('NFKC') };
  },
  docx(bytes) {
    const flow = squeeze(
      paragraphsOf(bytes)
        .map(({ number = '', text }) => number + text)
        .join('\n'),
    );
    return { flow, whole: flow + squeeze(furnitureOf(bytes)) };
  },
  html(bytes) {
    const flow = squeeze(textOfHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return { flow, whole: flow };
  },
  markdown(bytes) {
    const flow = squeeze(textOfMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return { flow, whole: flow };
  },
  /** The statement as it stands, in which texts follow one another in the order of its fields: see `json.test.ts`. */
  json(bytes) {
    const statement: Statement = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { header, footer } = statement.furniture;
    const flow = squeeze(
      visibleTexts(statement)
        .map(({ text }) => text)
        .join('\n'),
    );
    return { flow, whole: flow + squeeze(header + footer) };
  },
};

export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '').normalize('NFKC');
}
