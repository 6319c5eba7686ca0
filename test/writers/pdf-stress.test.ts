import { describe, expect } from 'vitest';
import { plainText, type Statement } from '../../src/model/index.js';
import { stressStatements } from '../samples/stress-statements.js';
import { needs } from '../tools.js';
import {
  contentOf,
  flowBetweenFurniture,
  layoutOf,
  overlapping,
  printedTexts,
  readInOrder,
} from './pdf-layout.js';
import { withoutSpace, writePdf } from './pdf-reading.js';

/** Margins of the page in points, less what a letter may stick out. */
const margin = 60;

/** A page that is not the last is at least so full. */
const full = 0.5;

/** Here texts that stand side by side break over pages, so that they are not read one after the other. */
const sideBySide = new Set(['a name of 300 letters', 'words without end']);

describe.each(['meridian', 'harbour'])('%s', (brand) => {
  for (const [name, make] of Object.entries(stressStatements)) {
    needs('pdftotext')(`${name}: every text once and in order, in its place`, async () => {
      const statement = make();
      const bytes = await writePdf(statement, brand);
      const texts = printedTexts(statement);
      const headers = headersOf(statement);
      const flow = flowBetweenFurniture(bytes, statement);
      if (sideBySide.has(name))
        expect(
          lettersOf(flow.map((page, at) => withoutHeader(page, flow.slice(0, at).join(''), headers))),
        ).toBe(lettersOf(texts));
      else {
        const { missing, between } = readInOrder(texts, flow.join(''));
        expect(missing).toEqual([]);
        expect(between.filter((gap) => !isMarker(gap) && !headers.includes(gap))).toEqual([]);
      }

      const pages = layoutOf(bytes);
      const headings = headingsOf(statement);
      for (const [at, page] of pages.entries()) {
        for (const word of page.words) {
          expect(word.left, word.text).toBeGreaterThan(margin);
          expect(word.right, word.text).toBeLessThan(page.width - margin);
          expect(word.top, word.text).toBeGreaterThan(20);
          expect(word.bottom, word.text).toBeLessThan(page.height - 15);
        }
        expect(overlapping(page)).toEqual([]);
        const last = contentOf(page)
          .toSorted((a, b) => a.bottom - b.bottom)
          .at(-1);
        expect(headings).not.toContain(withoutSpace(last?.text ?? ''));
        if (at < pages.length - 1) expect(last?.bottom).toBeGreaterThan(page.height * full);
      }
    });
  }
});

/** All letters of some texts in an order of their own. Figures and dots number items and pages too. */
function lettersOf(texts: readonly string[]): string {
  return [...texts.join('').replaceAll(/[\d.]/g, '')].sort().join('');
}

/** A page on which a table goes on begins with its header. */
function withoutHeader(page: string, before: string, headers: readonly string[]): string {
  const header = headers.find((each) => page.startsWith(each) && before.includes(each));
  return header === undefined ? page : page.slice(header.length);
}

/** The number of an item of a list; the page of an entry of the contents. */
function isMarker(gap: string): boolean {
  return /^\d+\.?$/.test(gap);
}

/** Headers of tables, which are repeated on every page of a table. */
function headersOf({ blocks }: Statement): readonly string[] {
  const rows = blocks.flatMap((block): readonly (readonly (string | undefined)[])[] => {
    if (block.kind === 'table') return [block.header.map(plainText)];
    if (block.kind === 'choices') return [[block.label]];
    if (block.kind === 'exclusions') return [[block.columns.responsibility, block.columns.reason]];
    if (block.kind !== 'phase') return [];
    const { reference, responsibility, owner, due } = block.columns;
    return [[reference, responsibility, owner, due]];
  });
  return rows.map((row) => withoutSpace(row.join('')));
}

function headingsOf({ blocks }: Statement): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [withoutSpace(plainText(block.text))];
    return block.kind === 'phase' ? [withoutSpace(plainText(block.title))] : [];
  });
}
