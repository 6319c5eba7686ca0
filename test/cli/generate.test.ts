import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { contentsOf, inFolder } from '../end-to-end/program.js';
import { createTestTerminal } from './test-terminal.js';

const engagement = `
customer: { name: "Contoso, Ltd." }
provider: { name: Northwind Services }
statement: { number: SOR-1, issued: 2026-11-21 }
`;

async function generate(args: readonly string[], ends: Parameters<typeof createTestTerminal>[0] = {}) {
  const terminal = createTestTerminal({ input: engagement, ...ends });
  const exitCode = await run(['generate', '-', ...args], terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('countersign generate', () => {
  it('writes one document for each language and format', async () => {
    await inFolder(async (folder) => {
      const { exitCode, stdout } = await generate([
        '--out',
        folder,
        '--formats',
        'json',
        '-l',
        'en',
        '-l',
        'es',
      ]);
      expect(exitCode).toBe(0);
      const names = ['SOR-1-v1.0-en.json', 'SOR-1-v1.0-es.json'];
      expect(stdout).toBe(names.map((name) => `${join(folder, name)}\n`).join(''));
      expect([...(await contentsOf(folder)).keys()]).toEqual(names);
    });
  });

  it('prepares a document for a service for signing', async () => {
    const { exitCode, stdout } = await generate([
      '--formats',
      'json',
      '--esign',
      'docuseal',
      '--output',
      '-',
    ]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ signing: { method: 'docuseal' } });
  });

  it('names the services it knows when another is asked for', async () => {
    const { exitCode, stderr } = await generate(['--esign', 'fax']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('docusign, acrobat-sign, dropbox-sign, docuseal, documenso');
  });

  it('says nothing of the defects of articles that come with the product, unless asked', async () => {
    const output = ['--formats', 'json', '--output', '-'];
    expect((await generate(output)).stderr).toBe('');
    expect((await generate([...output, '--verbose'])).stderr).toContain('warning[source-mojibake]');
  });

  it('tells of those in articles of one’s own, but not of what needs nothing done', async () => {
    await inFolder(async (folder) => {
      const article =
        '# Duties\r\n\r\n## General\r\n\r\n- Provide a person. Youâ€™ll need one who knows the network.\r\n';
      await writeFile(join(folder, 'a.md'), `---\nms.contentlocale: en\n---\n${article}`);
      const output = ['--formats', 'json', '--output', '-', '--sources', folder];
      const { exitCode, stderr } = await generate(output);
      expect(exitCode).toBe(0);
      expect(stderr).toContain('a.md:8:');
      expect(stderr).toContain('warning[source-mojibake]');
      expect(stderr).not.toContain('info[');
      expect((await generate([...output, '--verbose'])).stderr).toContain('info[source-line-endings]');
    });
  });

  it('takes a language in any letter case, and each once', async () => {
    await inFolder(async (folder) => {
      const languages = ['-l', 'EN,en', '-l', 'ES'];
      const { exitCode } = await generate(['--out', folder, '--formats', 'json', ...languages]);
      expect(exitCode).toBe(0);
      expect([...(await contentsOf(folder)).keys()]).toEqual(['SOR-1-v1.0-en.json', 'SOR-1-v1.0-es.json']);
    });
  });

  it('says how to go on when the one document is there already', async () => {
    await inFolder(async (folder) => {
      const output = join(folder, 'a.json');
      await writeFile(output, '');
      const { exitCode, stderr } = await generate(['--output', output]);
      expect(exitCode).toBe(3);
      expect(stderr).toContain('hint: Pass --force to replace it, or choose another name or folder.');
    });
  });

  it('shows no binary document on a terminal', async () => {
    const shown = await generate(['--formats', 'pdf', '--output', '-'], { outputIsTerminal: true });
    expect(shown).toMatchObject({ exitCode: 2, stdout: '' });
    expect(shown.stderr).toContain('error[usage]: A pdf document cannot be shown on a terminal');
    const text = await generate(['--formats', 'json', '--output', '-'], { outputIsTerminal: true });
    expect(text.exitCode).toBe(0);
  });

  it('knows a format by its name and by the ending of its files', async () => {
    const named = await generate(['--formats', 'markdown', '--output', '-'], { outputIsTerminal: true });
    expect(named.stdout).toMatch(/^# Statement of responsibilities\n/);
    expect((await generate(['--formats', 'md', '--output', '-'])).stdout).toBe(named.stdout);
    await inFolder(async (folder) => {
      await generate(['--output', join(folder, 'ours.md')]);
      await generate(['--output', join(folder, 'ours.html')]);
      const written = await contentsOf(folder);
      expect([...written.keys()]).toEqual(['ours.html', 'ours.md']);
      expect(written.get('ours.html')).toMatch(/^<!doctype html>/);
    });
  });

  it('takes paths in an engagement from standard input as relative to where it is called', async () => {
    const ours = `${engagement}\nbrand: ./no-such-brand\n`;
    const { exitCode, stderr } = await generate([], { input: ours });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^<stdin>:6:8: error\[brand-unknown\]/);
  });
});
