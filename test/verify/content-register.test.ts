import { expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.js';
import { compareContent, readReturned, registeredContent } from '../../src/verify/content/index.js';
import { clausesOf } from '../../src/verify/content/issued-clauses.js';
import { composed } from '../samples/documents.js';
import { documentOf, inShort, untouched, withWords } from './content-samples.js';

async function comparedWithRegister(issued: Statement, returned: Uint8Array) {
  const { value } = await readReturned(returned);
  if (value === undefined) throw new Error('It cannot be read');
  const words = clausesOf(issued).flatMap(({ id, reference, text }) => {
    const [first = '', ...details] = text.split('\n');
    return reference === undefined ? [] : [{ id, reference, text: first, details }];
  });
  return compareContent(registeredContent({ ...issued, words }), value);
}

test.each(['pdf', 'docx'] as const)(
  'with the register alone the clauses of a %s are compared',
  async (format) => {
    const { statement } = await composed('options: { screen-sharing: true }');
    const same = await comparedWithRegister(statement, await documentOf(statement, format));
    expect(inShort(same)).toEqual(untouched);
    expect(same.diagnostics.map(({ code }) => code)).toEqual(['content-issued-unknown']);
    const other = withWords(statement, 'Provide helpdesk', 'Receive helpdesk');
    const changed = await comparedWithRegister(statement, await documentOf(other, format));
    expect(inShort(changed).clauses).toEqual(['G-04 changed']);
  },
);
