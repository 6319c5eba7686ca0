import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createNodeHost,
  digestStatement,
  issueEngagement,
  matchReturned,
  openRegister,
  openTextMatcher,
  type Register,
  readDocument,
  type Statement,
  type Verification,
  verifyAgainst,
} from '../../src/index.js';
import { statementOf } from '../register/statements.js';
import { engagement } from '../samples/engagements.js';
import { documentOf, withWords } from '../verify/content-samples.js';
import { sharedReader } from '../verify/reading/shared-reader.js';

const host = createNodeHost();
let out = '';
let register: Register;
let issued = new Uint8Array();
let path = '';

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'countersign-verify-'));
  await issueEngagement(host, engagement(''), {
    ...{
      formats: ['docx'],
      languages: ['en'],
      out,
      path: '{number}-{language}',
      register: join(out, 'r.sqlite'),
    },
    ...{ force: false, zipTenants: false, by: 'ana' },
  });
  register = await openRegister(join(out, 'r.sqlite'), { now: host.now, create: false });
  path = join(out, (await readdir(out)).find((name) => name.endsWith('.docx')) ?? '');
  issued = new Uint8Array(await readFile(path));
}, 60_000);
afterAll(async () => {
  await register.close();
  await rm(out, { recursive: true });
});

/** The issued document with other words in its text. */
function edited(from: string, to: string): Uint8Array {
  const parts = unzipSync(issued);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain(from);
  return zipSync({ ...parts, 'word/document.xml': strToU8(text.replace(from, to)) });
}

async function verified(bytes: Uint8Array): Promise<Verification> {
  for await (const statement of register.statements())
    return verifyAgainst(host, register, { trust: [], reader: sharedReader })(bytes, statement);
  throw new Error('Nothing was issued');
}

const changed = ({ clauses }: Verification) => clauses.filter(({ state }) => state !== 'same');

/** As another program might have saved it: without the data that the document carries. */
function bare(bytes: Uint8Array = issued): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'));
  return zipSync(Object.fromEntries(parts));
}

describe('a file without the data that it carried', () => {
  it('is matched by its text', async () => {
    const byText = openTextMatcher(register, sharedReader);
    const matched = await matchReturned(bare(), register, { byText });
    expect(matched).toMatchObject({ matchedBy: 'text', statement: { number: 'N-1', language: 'en' } });
    expect(await matchReturned(bare(), register)).toEqual({
      unmatched: expect.stringContaining('carries no statement'),
    });
  });

  it('is matched by its number where one statement alone can be meant', async () => {
    const other = await openRegister(undefined, { now: host.now, create: true });
    const byText = () => openTextMatcher(other, sharedReader)(bare(), other);
    await other.record([statementOf(1, { number: 'N-11' }), statementOf(2, { number: 'N-' })], { by: 'ana' });
    expect(await byText()).toBeUndefined();
    await other.record([statementOf(3, { number: 'N-1' })], { by: 'ana' });
    expect(await byText()).toMatchObject({ number: 'N-1', version: '1.0' });
    await other.record([statementOf(4, { number: 'N-1', version: '2.0' })], { by: 'ana' });
    expect(await byText()).toBeUndefined();
    await other.record([statementOf(5, { number: 'N-1', version: '3.0', customer: 'Contoso AG' })], {
      by: 'ana',
    });
    expect(await byText()).toMatchObject({ version: '3.0' });
  });
});

const codes = ({ reasons }: Verification) => [...new Set(reasons.map(({ code }) => code))];

/** The statement that the issued document carries. */
async function carried(): Promise<Statement> {
  const { value } = await readDocument(issued);
  if (value === undefined) throw new Error('Nothing is carried');
  return value.statement;
}

describe('verifying against a register', () => {
  const back = () => edited('SSL', 'TLS');

  it('compares with the issued document', async () => {
    const whole = await verified(back());
    expect([whole.verdict, whole.comparison, changed(whole).map(({ state }) => state)]).toEqual([
      'rejected',
      'content',
      ['changed'],
    ]);
    expect((await verified(issued)).verdict).not.toBe('rejected');
  });

  describe('when the issued document is gone', () => {
    const told = ['content-clause-changed'];
    beforeAll(() => rm(path));

    it('compares with what the returned file carries, where its digest is the recorded one', async () => {
      const found = await verified(back());
      expect(found.verdict).toBe('rejected');
      // All of it is compared: nothing is said of words that are not known.
      expect(codes(found)).toEqual(told);
      expect(changed(found)).toMatchObject([{ state: 'changed', reference: 'G-18' }]);
      expect(codes(await verified(issued))).toEqual(['returned-as-issued']);
    });

    it('compares with the words in the register, where it carries nothing', async () => {
      const found = await verified(bare(back()));
      expect(found.verdict).toBe('rejected');
      expect(codes(found)).toEqual([...told, 'content-issued-unknown']);
      expect(changed(await verified(bare()))).toEqual([]);
    });

    it('does not believe a statement that was altered with the page, whatever digest it names', async () => {
      const altered = withWords(await carried(), 'Provide helpdesk', 'Receive helpdesk');
      for (const digest of [digestStatement(altered), altered.digest]) {
        const own = JSON.parse(
          JSON.stringify({ ...altered, digest }).replaceAll(altered.digest, digest),
        ) as Statement;
        const found = await verified(await documentOf(own, 'docx'));
        expect(found.verdict).toBe('rejected');
        expect(codes(found)).toEqual(expect.arrayContaining([...told, 'content-issued-unknown']));
        expect(changed(found)).toMatchObject([{ state: 'changed', reference: 'G-04' }]);
      }
    });
  });
});
