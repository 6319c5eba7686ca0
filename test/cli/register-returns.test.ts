import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { scan } from '../verify/ground/scan.js';
import { createTestTerminal } from './test-terminal.js';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const register = () => at('out', 'register.sqlite');

async function cli(...args: string[]) {
  const terminal = createTestTerminal({ environment: { COUNTERSIGN_REGISTER: register() } });
  const exitCode = await run(args, terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

const json = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).stdout);

const engagement = `customer: { name: Contoso }
provider: { name: Meridian }
statement: { number: SOR-1, issued: 2026-11-21, validUntil: 2026-12-31 }
languages: [en]
`;

/** An engagement that was issued, and a copy of its statement that came back twice, with a letter. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-returns-'));
  await writeFile(at('contoso.yaml'), engagement);
  await mkdir(at('back', 'july'), { recursive: true });
  const issued = await cli(
    'generate',
    at('contoso.yaml'),
    '--formats',
    'docx',
    '--out',
    at('out'),
    '--register',
    register(),
  );
  expect(issued).toMatchObject({ exitCode: 0, stderr: '' });
  const [document = ''] = (await readdir(at('out'))).filter((name) => name.endsWith('.docx'));
  await copyFile(at('out', document), at('back', 'signed.docx'));
  await copyFile(at('out', document), at('back', 'july', 'again.docx'));
  await writeFile(at('back', 'letter.txt'), 'We agree.');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('what came back', () => {
  it('is taken in, told of, decided and proven', async () => {
    const { exitCode, stdout, stderr } = await cli(
      'register',
      'import',
      at('back'),
      '--by',
      'ben',
      '--received',
      '2026-11-21',
    );
    expect(stdout).toMatch(/^accepted\S* +now +july\/again.docx +SOR-1 1\.0 en +Contoso/m);
    expect(stdout).toMatch(/^accepted\S* +before +signed.docx +SOR-1 1\.0 en +Contoso/m);
    expect(stdout).toMatch(/^NOT MATCHED +no +letter.txt/m);
    expect(stderr).toContain('error[returned-unmatched]: letter.txt');
    expect(exitCode).toBe(4);
    expect((await readdir(at('back'))).sort()).toEqual(['july', 'letter.txt', 'signed.docx']);

    expect(
      await cli('register', 'accept', at('back', 'signed.docx'), '--by', 'eva', '--remark', 'on paper'),
    ).toMatchObject({
      exitCode: 0,
      stdout: 'july/again.docx: SOR-1, version 1.0, en of Contoso is accepted.\n',
    });
    expect(await json('status', '--as-of', '2027-01-01')).toMatchObject({
      statements: [{ standing: 'signed', by: ['eva'], isOverdue: false, returned: 1 }],
      counts: { signed: 1, overdue: 0 },
    });
    const { statements, returned } = await json('register', 'show', 'SOR-1');
    expect(statements).toHaveLength(1);
    expect(returned).toMatchObject([
      {
        receivedAt: '2026-11-21T00:00:00.000Z',
        recordedBy: 'ben',
        decisions: [{ by: 'eva', remark: 'on paper' }],
      },
    ]);
  });

  it('is told of when nothing can be told of it', async () => {
    await writeFile(at('scan.pdf'), scan());
    const unmatched = await cli('register', 'import', at('scan.pdf'));
    expect(unmatched.exitCode).toBe(4);
    expect(unmatched.stderr).toContain(
      'scan.pdf: The PDF document carries no statement as data, and no text that can be read there tells whose it is',
    );
    const { exitCode, stdout } = await cli('register', 'import', at('scan.pdf'), '--number', 'SOR-1');
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(
      /^rejected: cannot be told +now +scan\.pdf +SOR-1 1\.0 en +Contoso +content-unreadable/m,
    );
    expect(stdout).toMatch(
      /^scan\.pdf: rejected: cannot be told\n {2}Page 1 is a picture: whether it says .* cannot be told \[content-unreadable\]$/m,
    );
  });

  it('is of the statement that somebody names, when it does not tell', async () => {
    const imported = await json('register', 'import', at('back', 'letter.txt'), '--number', 'SOR-1');
    expect(imported).toMatchObject({
      ok: false,
      files: [
        {
          path: 'letter.txt',
          outcome: 'recorded',
          matchedBy: 'person',
          verification: { verdict: 'rejected' },
        },
      ],
    });
  });

  it('stands in a history that goes on, exports among it', async () => {
    const { head } = await json('register', 'verify');
    await cli('register', 'export', '--output', at('issued.csv'));
    const { entries } = await json('register', 'history');
    expect(entries.map(({ event }: { event: string }) => event)).toEqual([
      'issued',
      'returned',
      'verified',
      'accepted',
      'returned',
      'verified',
      'returned',
      'verified',
      'exported',
    ]);
    const kept = await cli('register', 'verify', '--head', head.digest);
    expect(kept).toMatchObject({ exitCode: 0, stderr: '' });
    expect(kept.stdout).toContain('The head that was kept is entry 8: 1 entry came after it.');
  });

  it('cannot be changed past the program without a trace', async () => {
    const file = new Database(register());
    file.exec("update decisions set remark = 'by mail'");
    file.close();
    const { exitCode, stdout, stderr } = await cli('register', 'verify');
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(
      /error\[history-differs\]: The returned file [0-9a-f]{64} was changed past the history, which tells of it last in entry 4/,
    );
  });

  it('is lost with the register, of which the rest is made again', async () => {
    await rm(register());
    const { exitCode, stdout, stderr } = await cli('register', 'rebuild', at('out'), '--by', 'eva');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 statement with 1 document, 0 left out');
    expect(await json('register', 'show', 'SOR-1', '--verify')).toMatchObject({
      ok: true,
      statements: [{ isRestored: true, recordedBy: 'eva', files: [{ standing: 'ok' }] }],
      returned: [],
    });
    expect((await cli('register', 'show', 'SOR-1')).stdout).toContain('Restored     from its documents');
    expect(await cli('register', 'rebuild', at('out'))).toMatchObject({ exitCode: 3 });
    expect(await cli('register', 'verify')).toMatchObject({ exitCode: 0 });
    const anew = await cli(
      'generate',
      at('contoso.yaml'),
      '--formats',
      'docx',
      '--out',
      at('out'),
      '--register',
      register(),
    );
    expect(anew).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await json('register', 'history')).entries.map(({ event }: { event: string }) => event)).toEqual([
      'restored',
      'rewritten',
    ]);
  });
});
