import { describe, expect } from 'vitest';
import type { Block, Statement } from '../../src/model/index.js';
import { sampleBlocks } from '../samples/statements.js';
import { tallDetails } from '../samples/stress-statements.js';
import { needs } from '../tools.js';
import { contentOf, layoutOf } from './pdf-layout.js';
import { pagesOf, statementOf, writePdf } from './pdf-reading.js';

const filler = (lines: number): Block[] =>
  Array.from({ length: lines }, (_, at): Block => ({ kind: 'paragraph', text: [{ text: `Line ${at}` }] }));

/** Enough different amounts of text before something to bring it to every place near the foot of a page. */
const amounts = Array.from({ length: 12 }, (_, at) => 22 + at);

/** The lines on each page that hold the word. */
async function linesWith(word: string, statement: Statement): Promise<readonly number[]> {
  const pages = layoutOf(await writePdf(statement));
  return pages.map((page) => contentOf(page).filter(({ text }) => text.includes(word)).length);
}

describe('the ends of pages', () => {
  needs('pdftotext')('no line of a paragraph or of an item of a list stands alone', async () => {
    const broken: number[] = [];
    for (const lines of amounts) {
      const text = [{ text: 'dolor '.repeat(80).trim() }];
      const blocks: readonly Block[] = [
        { kind: 'paragraph', text },
        { kind: 'list', ordered: false, items: [{ text, items: [] }] },
      ];
      for (const block of blocks) {
        const counts = await linesWith('dolor', statementOf([...filler(lines), block, ...filler(3)]));
        const used = counts.filter((count) => count > 0);
        for (const count of used) expect(count, `${lines} lines before`).toBeGreaterThan(1);
        broken.push(used.length);
      }
    }
    // Some do break over two pages, else this would say nothing.
    expect(broken.filter((pages) => pages === 2).length).toBeGreaterThan(3);
  });

  needs('pdftotext')('the last row of a table never stands alone', async () => {
    const ends: number[] = [];
    for (const lines of amounts) {
      const rows = Array.from({ length: 19 }, (_, at) => [[{ text: `Row ${at}` }], [{ text: 'value' }]]);
      const block: Block = { kind: 'table', header: [[{ text: 'Term' }], [{ text: 'Meaning' }]], rows };
      const counts = await linesWith('value', statementOf([...filler(lines - 14), block]));
      const used = counts.filter((count) => count > 0);
      expect(used.reduce((sum, count) => sum + count, 0)).toBe(19);
      for (const count of used) expect(count, `${lines - 14} lines before`).toBeGreaterThan(1);
      ends.push(used.at(-1) ?? 0);
    }
    expect(ends).toContain(2);
  });

  needs('pdftotext')(
    'the box to acknowledge a phase never stands on a page without a duty of it',
    async () => {
      const [sample] = sampleBlocks.flatMap((block) => (block.kind === 'phase' ? [block] : []));
      const [duty] = sample?.responsibilities ?? [];
      if (sample === undefined || duty === undefined) throw new Error('a phase with a duty is missing');
      const responsibilities = Array.from({ length: 14 }, (_, at) => {
        const text = [{ text: `Duty of the phase D-${at}.` }];
        return { ...duty, id: `d-${at}`, reference: `D-${at}`, text, details: [] };
      });
      for (const lines of amounts.map((amount) => amount - 8)) {
        const block = { ...sample, responsibilities, notes: [], acknowledgement: 'I have read this.' };
        const pages = pagesOf(await writePdf(statementOf([...filler(lines), block])));
        const box = pages.find((page) => page.includes('Ihavereadthis.')) ?? '';
        expect(box, `${lines} lines before`).toContain('DutyofthephaseD-');
      }
    },
  );

  needs('pdftotext')('a duty of 120 details breaks where the page ends and loses none', async () => {
    const pages = pagesOf(await writePdf(statementOf([...filler(10), tallDetails()])));
    const flow = pages.join('');
    for (let at = 1; at <= 120; at++) {
      expect(flow.split(`Detailnumber${at}ofthetallduty`)).toHaveLength(2);
    }
    expect(pages.filter((page) => page.includes('Detailnumber')).length).toBeGreaterThan(2);
    expect(flow).toContain('T-03Duty3ofthetallphase.');
  });

  needs('pdftotext')('small print does not stand alone on the last page', async () => {
    const end = sampleBlocks.slice(sampleBlocks.findIndex(({ kind }) => kind === 'signatures') - 1);
    for (const lines of amounts) {
      const pages = pagesOf(await writePdf(statementOf([...filler(lines), ...end])));
      const last = pages.at(-1) ?? '';
      expect(last).toContain('Provenance');
      expect(last, `${lines} lines before`).toContain('Acceptance');
    }
  });

  needs('pdftotext')(
    'the sentence before the signatures stays with them, whatever stands before it',
    async () => {
      const signatures = sampleBlocks.filter(({ kind }) => kind === 'signatures');
      const acceptance: Block[] = [
        { kind: 'heading', level: 2, text: [{ text: 'Acceptance' }] },
        { kind: 'list', ordered: false, items: [{ text: [{ text: 'A condition.' }], items: [] }] },
        { kind: 'paragraph', text: [{ text: 'They accept it.' }] },
      ];
      for (const lines of amounts) {
        const pages = pagesOf(await writePdf(statementOf([...filler(lines), ...acceptance, ...signatures])));
        const signed = pages.filter((page) => page.includes('Forthe'));
        expect(signed).toHaveLength(1);
        expect(signed[0], `${lines} lines before`).toContain('Theyacceptit.Forthecustomer');
      }
    },
  );
});
