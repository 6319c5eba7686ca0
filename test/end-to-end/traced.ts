import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readDocument, type Statement, traceWords } from '../../src/index.js';
import { plainText } from '../../src/model/index.js';
import { sourcePath } from '../samples/matrix.js';

/**
 * Reads a document back and asks for every clause of its statement, by its words and by its reference: the answer has its
 * id, and the place in the article that it was made from. `bytes`: the document in any format that carries its statement.
 */
export async function expectTraced(bytes: Uint8Array, statement: Statement): Promise<void> {
  const { value: document, diagnostics } = await readDocument(bytes);
  if (document === undefined) return expect.fail(diagnostics.map(({ message }) => message).join('; '));
  expect(document.statement).toEqual(statement);
  expect([document.digest, document.article?.digest]).toEqual(['matches', 'matches']);
  const { file } = statement.source;
  const lines = readFileSync(sourcePath(file), 'utf8').split(/\r?\n/);
  const clauses = clausesOf(statement);
  expect(clauses.length).toBeGreaterThan(20);
  for (const { id, reference, words, line } of clauses) {
    const source = { file, line, text: lines[line - 1] };
    for (const asked of [words, ...(reference === undefined ? [] : [reference])]) {
      const traces = traceWords(document.statement, document.article, asked);
      expect(traces, asked).toContainEqual(
        expect.objectContaining({ id, source: expect.objectContaining(source) }),
      );
    }
  }
}

interface AskedClause {
  readonly id: string;
  readonly reference?: string;
  readonly words: string;
  readonly line: number;
}

function clausesOf({ blocks }: Statement): AskedClause[] {
  return blocks.flatMap((block): AskedClause[] => {
    if (block.kind === 'phase')
      return block.responsibilities.map(({ id, reference, text, source }) => {
        return { id, reference, words: plainText(text), line: source.line };
      });
    if (block.kind !== 'exclusions') return [];
    return block.exclusions.map(({ id, text, source }) => {
      return { id, words: plainText(text), line: source.line };
    });
  });
}
