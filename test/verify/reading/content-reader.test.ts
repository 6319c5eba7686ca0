import { afterAll, describe, expect, it } from 'vitest';
import { issuedContent, openContentReader } from '../../../src/index.js';
import { sampleStatement } from '../../samples/statements.js';
import { documentOf } from '../content-samples.js';
import { hungry, idle, pictures } from './costly-pdf.js';

const statement = sampleStatement();
const issued = issuedContent(statement);
const reader = openContentReader();
afterAll(reader.close);

const told = ({ diagnostics }: Awaited<ReturnType<typeof reader.compare>>) =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);

describe('reading in a thread beside', () => {
  it.each(['pdf', 'docx'] as const)('compares a %s as it is compared in this one', async (format) => {
    const bytes = await documentOf(statement, format);
    const found = await reader.compare(bytes, issued);
    expect(told(found)).toEqual([]);
    expect(found.compared).toMatchObject({ isComparable: true });
    expect(found.compared?.clauses.map(({ state }) => state)).toEqual(issued.clauses.map(() => 'same'));
    expect(await reader.text(bytes)).toContain(statement.number);
  });

  it('starts no thread for what is no document', async () => {
    const none = openContentReader({ timeLimit: 0 });
    expect(told(await none.compare(Buffer.from('hello'), issued))).toEqual([
      'document-unreadable: The document is no PDF and no DOCX',
    ]);
    expect(await none.text(new Uint8Array())).toBeUndefined();
    await none.close();
  });

  it('tells of a file that takes for ever, and reads the next', async () => {
    const hasty = openContentReader({ timeLimit: 8000 });
    const good = await documentOf(statement, 'docx');
    const [endless, after] = await Promise.all([hasty.compare(idle(), issued), hasty.compare(good, issued)]);
    expect(told(endless)).toEqual(['content-too-costly: Reading it takes longer than 8 seconds']);
    expect(endless.compared).toBeUndefined();
    expect(told(after)).toEqual([]);
    await hasty.close();
  });

  it.each([
    ['objects', hungry],
    ['pictures', pictures],
  ])('tells of a file that eats memory with %s, and reads the next', async (_, make) => {
    const modest = openContentReader({ memoryLimit: 256 });
    expect(told(await modest.compare(make(), issued))).toEqual([
      'content-too-costly: Reading it takes more than 256 megabytes of memory',
    ]);
    expect(told(await modest.compare(await documentOf(statement, 'docx'), issued))).toEqual([]);
    await modest.close();
  });
});
