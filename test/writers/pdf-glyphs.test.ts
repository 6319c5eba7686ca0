import { expect, test } from 'vitest';
import { loadBrand } from '../../src/brand/index.js';
import { CountersignError } from '../../src/diagnostics/index.js';
import { createNodeHost, type Host } from '../../src/host/index.js';
import type { Statement } from '../../src/model/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { chineseStatement } from '../samples/statement-variants.js';
import { sampleBlocks, sampleStatement } from '../samples/statements.js';
import { statementOf, writePdf } from './pdf-reading.js';

async function refusal(statement: Statement): Promise<CountersignError> {
  const error = await writePdf(statement).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CountersignError) return error;
  throw new Error(`Expected a CountersignError, not ${String(error)}`);
}

test('every character that no font has is named once, with the text and the block in which it stands', async () => {
  const statement = statementOf(
    [
      ...sampleBlocks,
      {
        kind: 'paragraph',
        text: [{ text: 'A paragraph of more than a few words that smiles 😀 in the midst of itself 😀' }],
      },
      { kind: 'note', paragraphs: [[{ text: 'אב' }]] },
    ],
    { furniture: { header: 'x', footer: '\u{1F680}', pageOf: '{page}/{pages}' } },
  );
  const { diagnostics, exitCode } = await refusal(statement);
  expect(exitCode).toBe(1);
  expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('text-missing-glyph'));
  const told = diagnostics.map(({ message }) => message).join('\n');
  expect(told).toContain('U+1F600 (😀) in “…a few words that smiles 😀 in the midst of itself…” (paragraph)');
  expect(told).toContain('U+05D0 (א), U+05D1 (ב) in “אב” (note)');
  expect(told).toContain('U+1F680 (\u{1F680}) in “\u{1F680}” (header and footer)');
});

test('a Chinese font is read for a Chinese statement alone', async () => {
  const reads: string[] = [];
  const node = createNodeHost();
  const host: Host = {
    ...node,
    readFile(path) {
      reads.push(path);
      return node.readFile(path);
    },
  };
  const { value: brand } = await loadBrand(host, 'harbour');
  if (brand === undefined) throw new Error('The brand is not whole');
  const writer = await pdfFormat.open(brand);
  const latin = sampleStatement({ blocks: sampleBlocks.filter(({ kind }) => kind !== 'paragraph') });
  await writer.write(latin);
  expect(reads.filter((path) => path.endsWith('.ttf')).some((path) => path.includes('noto-sans'))).toBe(
    false,
  );
  await writer.write(chineseStatement());
  await writer.write(chineseStatement());
  expect(reads.filter((path) => path.includes('noto-sans-sc'))).toHaveLength(2);
});
