import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { statementJson } from '../../src/writers/statement-json.js';
import { contentsOf, inFolder } from '../end-to-end/program.js';
import { carriedOf, composed, htmlWith } from '../samples/documents.js';
import { say } from './documents.js';
import { createTestTerminal } from './test-terminal.js';

describe('countersign rebuild', () => {
  it('finds a document identical, and writes it', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.json');
      const out = join(folder, 'b.json');
      await writeFile(file, statementJson((await composed()).statement));
      const { exitCode, stdout, stderr } = await say('rebuild', file, '--out', out);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toContain(`${file}: identical\n`);
      expect(stdout).toContain(`\n${out}\n`);
      expect(await readFile(out)).toEqual(await readFile(file));
      const again = await say('rebuild', file, '--out', out);
      expect(again.exitCode).toBe(3);
      expect(again.stderr).toContain('error[file-exists]');
      expect((await say('rebuild', file, '--out', out, '--force')).exitCode).toBe(0);
    });
  });

  it('says where and why one is not', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.html');
      await writeFile(file, htmlWith(carriedOf(await composed())));
      const { exitCode, stdout, stderr } = await say('rebuild', file);
      expect(exitCode).toBe(4);
      expect(stderr).toMatch(/error\[rebuild-differs\].*byte \d+ is the first that differs/);
      expect(stdout).toContain(`${file}: not identical\n  Its text may have been changed`);
      const json = JSON.parse((await say('rebuild', file, '--json')).stdout);
      expect(json).toMatchObject({ ok: false, result: 'different', firstByte: expect.any(Number) });
    });
  });

  it('reads standard input, and writes to a file alone', async () => {
    const input = new TextDecoder().decode(statementJson((await composed()).statement));
    for (const args of [
      ['rebuild', '-'],
      ['inspect', '-'],
      ['trace', '-', 'G-01'],
    ]) {
      const terminal = createTestTerminal({ input });
      expect(await run(args, terminal), terminal.stderr()).toBe(0);
    }
    expect(await run(['rebuild', '-', '--out', '-'], createTestTerminal({ input }))).toBe(2);
  });

  it('writes nothing where nothing can be rebuilt', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.json');
      const { statement } = await composed();
      await writeFile(file, statementJson({ ...statement, customer: 'Fabrikam' }));
      const out = join(folder, 'b.json');
      expect((await say('rebuild', file, '--out', out)).exitCode).toBe(4);
      await writeFile(file, '# Statement\n');
      expect((await say('rebuild', file, '--out', out)).exitCode).toBe(1);
      expect([...(await contentsOf(folder)).keys()]).toEqual(['a.json']);
    });
  });
});
