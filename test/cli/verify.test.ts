import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../verify/ground/scan.js';
import { command, outcome, signingDesk } from './signing-desk.js';

/** Paths in a folder with a sealed document, its register, and what came back of it. */
let at: (name: string) => string;
let trust: readonly string[] = [];

const verify = (...args: readonly string[]) => command(['verify', ...args, ...trust]);
const json = async (...args: readonly string[]) => JSON.parse((await verify(...args, '--json')).stdout);

const engagement = `customer: { name: Fabrikam }
provider: { name: Northwind }
statement: { number: SOR-7, issued: 2026-11-21 }
languages: [en]
`;

beforeAll(async () => {
  const { key, place } = await signingDesk();
  at = await place();
  trust = ['--trust', key('root.pem')];
  const signing = [
    '--as',
    'customer',
    '--key',
    key('customer.yaml'),
    '--field',
    'customer-1-date=2026-11-30',
  ];
  await command(['countersign', at('contoso.pdf'), ...signing, '--output', at('signed.pdf')]);
  await writeFile(at('scan.pdf'), scan());
  await writeFile(at('fabrikam.yaml'), engagement);
  const issuing = ['--formats', 'docx', '--out', at('out'), '--register', at('r.sqlite')];
  const { stdout } = await command(['generate', at('fabrikam.yaml'), ...issuing]);
  await mkdir(at('back'));
  await copyFile(stdout.trim(), at('issued.docx'));
  const parts = unzipSync(await readFile(at('issued.docx')));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const altered = strToU8(text.replace('SSL', 'TLS'));
  await writeFile(at('back/altered.docx'), zipSync({ ...parts, 'word/document.xml': altered }));
  await copyFile(at('issued.docx'), at('back/same.docx'));
}, 120_000);

describe('countersign verify', () => {
  it('tells who signed what was issued, and what to make of it', async () => {
    const { exitCode, stdout, stderr } = await verify(at('signed.pdf'), '--issued', at('contoso.pdf'));
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${at('signed.pdf')}: ACCEPTED WITH REMARKS\n`);
    expect(stdout).toContain('Statement     SOR-2026-0042, version 1.0, en, of Contoso, Ltd.');
    expect(stdout).toContain('Compared      byte by byte');
    expect(stdout).toContain('Signed by     DEMO Eva Adler (customer-1-signature)');
    expect(stdout).toMatch(/DEMO Northwind +seal +\S+ \S+ UTC, claimed +B-B +yes .* yes +DEMO$/m);
    expect(stdout).toMatch(/DEMO Eva Adler +signature \(customer-1-signature\) .* whole file +yes +DEMO$/m);
    expect(stdout).toMatch(/customer-1-date +2026-11-30 +DEMO Eva Adler$/m);
    expect(stdout).toContain('[signer-demo]');
    expect(stdout).not.toContain('Why it is rejected');
  });

  it('takes nobody for trusted who is not', async () => {
    const { exitCode, stdout } = await command(['verify', at('signed.pdf'), '--issued', at('contoso.pdf')]);
    expect(exitCode).toBe(4);
    expect(stdout).toContain('[signer-untrusted]');
    expect(stdout).toContain('name the authorities that you trust with --trust');
  });

  it('shows the words of a clause that was changed, beside those that were issued', async () => {
    const { exitCode, stdout } = await verify(at('back/altered.docx'), '--issued', at('issued.docx'));
    expect(exitCode).toBe(4);
    expect(stdout).toContain(`${at('back/altered.docx')}: REJECTED\n`);
    expect(stdout).toContain('G-18 was changed: “TLS” instead of “SSL” [content-clause-changed]');
    expect(stdout).toMatch(/^ {4}issued +Provide .*\(\[SSL\]\) certificates\.$/m);
    expect(stdout).toMatch(/^ {4}returned +Provide .*\(\[TLS\]\) certificates\.$/m);
  });

  it('finds the statement in a register, in which nothing is recorded', async () => {
    const before = createHash('sha256')
      .update(await readFile(at('r.sqlite')))
      .digest('hex');
    const files = [at('back/same.docx'), at('back/altered.docx')];
    const found = await json(...files, '--register', at('r.sqlite'));
    expect(found).toMatchObject({
      ok: false,
      diagnostics: [],
      files: [
        {
          file: files[0],
          verdict: 'accepted-with-remarks',
          comparison: 'bytes',
          reasons: [{ code: 'returned-as-issued' }],
          against: { kind: 'register', matchedBy: 'carried', statement: { number: 'SOR-7', language: 'en' } },
          reports: [],
        },
        { file: files[1], verdict: 'rejected', reasons: [{ code: 'content-clause-changed' }] },
      ],
    });
    expect(
      createHash('sha256')
        .update(await readFile(at('r.sqlite')))
        .digest('hex'),
    ).toBe(before);
    const { exitCode, stdout, stderr } = await verify(at('signed.pdf'), '--register', at('r.sqlite'));
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toContain(`error[returned-unmatched]: ${at('signed.pdf')}: It carries SOR-2026-0042`);
  });

  it('says of a scan that it cannot tell', async () => {
    const args = ['--register', at('r.sqlite'), '--number', 'SOR-7'];
    const { exitCode, stdout } = await verify(at('scan.pdf'), ...args);
    expect(exitCode).toBe(4);
    expect(stdout).toContain('Page 1 is a picture: whether it says what was issued cannot be told');
    expect(stdout).toContain('as --number says');
    expect(stdout).toMatch(/What cannot be told\n {2}Whether any of its \d+ clauses says what was issued: /);
  });

  it('checks signatures and structure alone when nothing is named to hold it against', async () => {
    const { exitCode, stdout } = await verify(at('signed.pdf'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Held against    nothing');
    expect(stdout).toContain('Says of itself  SOR-2026-0042');
    expect(stdout).toContain('[not-compared]');
    expect(stdout).toContain(
      'Whether it is what was issued, and for whom: there was nothing to compare it with.',
    );
  });

  it('verifies one file after the other, and the worst decides', async () => {
    const missing = await verify(at('signed.pdf'), at('nothing.pdf'), '--issued', at('contoso.pdf'));
    expect(missing.exitCode).toBe(3);
    expect(missing.stdout).toContain('signed.pdf: ACCEPTED WITH REMARKS');
    expect(missing.stderr).toContain('error[file-not-found]');
    const files = [at('nothing.pdf'), at('scan.pdf'), at('signed.pdf')];
    expect(await outcome(['verify', ...files, '--issued', at('contoso.pdf'), ...trust])).toBe(
      '4 file-not-found',
    );
  });

  it('writes a report of one page for each file', async () => {
    const reports = ['--report', at('reports/{file}.pdf'), '--report', at('reports/{file}.html')];
    const args = [at('signed.pdf'), at('scan.pdf'), '--issued', at('contoso.pdf'), ...reports];
    const { stdout } = await verify(...args);
    const paths = ['signed.pdf', 'signed.html', 'scan.pdf', 'scan.html'].map((name) => at(`reports/${name}`));
    expect(stdout.endsWith(`\n${paths.join('\n')}\n`)).toBe(true);
    expect((await readFile(at('reports/signed.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await readFile(at('reports/scan.html'), 'utf8')).toContain('content-unreadable');
    expect(await outcome(['verify', ...args, ...trust])).toBe('3 file-exists');
    const { files } = await json(...args, '--force');
    expect(files.map(({ reports: [path] }: { reports: string[] }) => path)).toEqual([paths[0], paths[2]]);
  });

  it('judges certificates as of a day that is named', async () => {
    const { files } = await json(at('signed.pdf'), '--issued', at('contoso.pdf'), '--at', '2020-01-01');
    expect(files[0]).toMatchObject({ verdict: 'rejected', asOf: '2020-01-01' });
  });

  it.each<[string, string, () => readonly string[]]>([
    ['no file', '2 usage', () => []],
    [
      'both measures',
      '2 usage',
      () => [at('a'), '--issued', at('contoso.pdf'), '--register', at('r.sqlite')],
    ],
    ['a number of no register', '2 usage', () => [at('a'), '--number', 'SOR-7']],
    [
      'a number for two',
      '2 usage',
      () => [at('a'), at('b'), '--number', 'SOR-7', '--register', at('r.sqlite')],
    ],
    ['standard input twice', '2 usage', () => ['-', '-']],
    ['a day to come', '2 usage', () => [at('signed.pdf'), '--at', '2999-01-01']],
    ['a report of another day', '2 usage', () => [at('a'), '--at', '2020-01-01', '--report', 'a.pdf']],
    ['no day', '2 usage', () => [at('signed.pdf'), '--at', 'May']],
    ['a report of no format', '2 usage', () => [at('signed.pdf'), '--report', 'a.doc']],
    ['one report for two', '2 usage', () => [at('signed.pdf'), at('scan.pdf'), '--report', at('a.pdf')]],
    ['no register', '3 register-not-found', () => [at('signed.pdf'), '--register', at('none.sqlite')]],
    [
      'a number not issued',
      '1 statement-not-issued',
      () => [at('scan.pdf'), '--register', at('r.sqlite'), '--number', 'X'],
    ],
    ['no issued file', '3 file-not-found', () => [at('signed.pdf'), '--issued', at('none.pdf')]],
    [
      'an issued file without data',
      '1 document-carries-nothing',
      () => [at('signed.pdf'), '--issued', at('fabrikam.yaml')],
    ],
    [
      'an authority that is none',
      '3 certificate-unreadable',
      () => [at('signed.pdf'), '--trust', at('fabrikam.yaml')],
    ],
    ['a folder', '3 file-unreadable', () => [at('back')]],
  ])('refuses %s', async (_, expected, args) => {
    expect(await outcome(['verify', ...args()])).toBe(expected);
  });
});
