import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.js';
import {
  bareStatement,
  chineseStatement,
  longNameStatement,
  longStatement,
  sixSignatoriesStatement,
  spanishStatement,
} from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { writePdf } from '../writers/pdf-reading.js';
import { checkPdfUa } from './check-pdf-ua.js';
import { described } from './finding.js';

const samples: Readonly<Record<string, () => Statement>> = {
  'every kind of block': sampleStatement,
  Chinese: chineseStatement,
  Spanish: spanishStatement,
  'nothing that may be left out': bareStatement,
  'a name of 300 characters': longNameStatement,
  'six signatories': sixSignatoriesStatement,
  '120 responsibilities': longStatement,
};

/* The writer's own samples hold what no article has: the matrix of engagements is checked end to end. */
describe.each(Object.entries(samples))('the PDF of a statement with %s', (_, statement) => {
  test.each(['meridian', 'harbour'])('breaks no rule with the brand %s', async (brand) => {
    expect((await checkPdfUa(await writePdf(statement(), brand))).map(described)).toEqual([]);
  });
});
