import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inCi, sampled } from '../tools.js';
import { contentsOf, countersign, fixture, inFolder } from './program.js';

const demos = [
  { engagement: 'contoso.en.yaml', language: 'en' },
  { engagement: 'fabrikam.es.yaml', language: 'es' },
  { engagement: 'adatum.zh-Hans.yaml', language: 'zh-Hans' },
];

const engagement = (name: string) => fixture(`engagements/${name}`);
const contoso = engagement('contoso.en.yaml');

describe('countersign generate', () => {
  it.each(sampled(demos, 3))('writes $engagement as PDF and DOCX', async ({ engagement: name, language }) => {
    await inFolder(async (folder) => {
      const out = join(folder, 'new/out');
      const { exitCode, stdout, stderr } = await countersign(['generate', engagement(name), '--out', out]);
      expect(stderr).not.toContain('error');
      expect(exitCode).toBe(0);
      const paths = stdout.toString().trim().split('\n');
      expect(paths.map((path) => basename(path).split('.').at(-1))).toEqual(['pdf', 'docx']);
      for (const path of paths) expect(basename(path)).toContain(`-${language}.`);
      const written = await contentsOf(out);
      expect([...written.keys()].sort()).toEqual(paths.map((path) => basename(path)).sort());
      const [pdf, docx] = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
      expect(pdf).toMatch(/^%PDF-1\.[\s\S]*%%EOF\s*$/);
      expect(docx).toMatch(/^PK/);
    });
  });

  it('leaves files that are there alone, and replaces them with --force', async () => {
    await inFolder(async (folder) => {
      const again = (...more: string[]) => countersign(['generate', contoso, '--out', folder, ...more]);
      const first = await again('--formats', 'docx');
      const [docx = ''] = first.stdout.toString().trim().split('\n');
      await writeFile(docx, 'signed meanwhile');
      const before = await contentsOf(folder);

      const second = await again('--formats', 'docx,json');
      expect(second.exitCode).toBe(3);
      expect(second.stdout.toString()).toBe('');
      expect(second.stderr).toMatch(/^error\[file-exists\]: .*is there already\n {2}hint: .*--force/);
      expect(await contentsOf(folder)).toEqual(before);

      const third = await again('--formats', 'docx', '--force');
      expect(third.exitCode).toBe(0);
      expect(await readFile(docx, 'latin1')).toMatch(/^PK/);
    });
  });

  inCi('gives the same bytes twice, wherever it runs', async () => {
    await inFolder(async (folder) => {
      const [one, two] = [join(folder, 'one'), join(folder, 'two')];
      await mkdir(two);
      await countersign(['generate', contoso, '--out', one]);
      await countersign(['generate', contoso], { cwd: two });
      const written = await contentsOf(one);
      expect(written.size).toBe(2);
      expect(await contentsOf(two)).toEqual(written);
    });
  });

  it('writes one document under the name it is given, in the format of its ending', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'sub/for contoso.docx');
      const { exitCode, stdout } = await countersign(['generate', contoso, '--output', path]);
      expect(exitCode).toBe(0);
      expect(stdout.toString()).toBe(`${path}\n`);
      expect(await readFile(path, 'latin1')).toMatch(/^PK/);
    });
  });

  it('reads the engagement from standard input and writes the document to standard output', async () => {
    const input = await readFile(contoso, 'utf8');
    const args = ['generate', '-', '--output', '-', '--formats', 'json'];
    const { exitCode, stdout, stderr } = await countersign(args, { input, cwd: fixture('engagements') });
    expect(stderr).not.toContain('error');
    expect(exitCode).toBe(0);
    const statement: unknown = JSON.parse(stdout.toString());
    expect(statement).toMatchObject({ schema: 'countersign/statement@1', language: 'en' });
  });

  it('writes nothing but the document to standard output', async () => {
    const { exitCode, stdout } = await countersign([
      'generate',
      contoso,
      '--output',
      '-',
      '--formats',
      'pdf',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout.subarray(0, 5).toString()).toBe('%PDF-');
    expect(stdout.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('tells a program what it wrote', async () => {
    await inFolder(async (folder) => {
      const { stdout, stderr } = await countersign([
        'generate',
        contoso,
        '--formats',
        'json',
        '--out',
        folder,
        '--json',
      ]);
      expect(stderr).toBe('');
      const [[name = '', content = ''] = []] = await contentsOf(folder);
      const statement: unknown = JSON.parse(content);
      expect(statement).toHaveProperty('digest');
      expect(JSON.parse(stdout.toString())).toMatchObject({
        ok: true,
        documents: [
          {
            path: join(folder, name),
            format: 'json',
            language: 'en',
            size: Buffer.byteLength(content, 'latin1'),
          },
        ],
        diagnostics: expect.any(Array),
      });
    });
  });
});
