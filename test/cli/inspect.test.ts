import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../end-to-end/program.js';
import { carriedOf, composed, docxWith, htmlWith, pdfWith, tampered } from '../samples/documents.js';
import { say } from './documents.js';

describe('countersign inspect', () => {
  it('shows what a document carries, under headings', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.pdf');
      const document = await pdfWith(
        carriedOf(await composed('options: { configuration-manager: true, screen-sharing: false }')),
      );
      document.getForm().createTextField('customer-1-name').addToPage(document.getPage(0));
      await writeFile(file, await document.save());
      const { exitCode, stdout, stderr } = await say('inspect', file);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(/^Document\n {2}Format +PDF 1\.7\n/);
      for (const line of [
        /^ {2}Number +N-1$/m,
        /^ {2}Customer +Contoso AG$/m,
        /^ {2}Options +configuration-manager: selected$/m,
        /^ +screen-sharing: not selected$/m,
        /^ {2}Digest +[0-9a-f]{64}\n +matches the data$/m,
        /^ {2}Carried +yes, its digest matches$/m,
        /^ {2}Licence +CC BY 4\.0/m,
        /^ {2}customer-1-name +text +empty/m,
        /^ {2}statement\.json +[\d,]+ bytes +application\/json/m,
      ]) {
        expect(stdout).toMatch(line);
      }
    });
  });

  it('gives all of it as JSON', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.docx');
      const made = await composed();
      await writeFile(file, docxWith(carriedOf(made)));
      const { exitCode, stdout } = await say('inspect', file, '--json');
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: true,
        document: {
          file,
          format: 'docx',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          digest: 'matches',
          article: { file: made.article.file, digest: 'matches', sha256: made.statement.source.digest },
          files: [{ name: 'statement.json' }, { name: made.article.file }],
          statement: { number: 'N-1', digest: made.statement.digest },
        },
        diagnostics: [],
      });
    });
  });

  it('shows a document that was tampered with, with a warning, and steers no terminal', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.html');
      await writeFile(file, htmlWith(tampered(await composed(), { customer: 'Fabri\u001b[31mkam\u202e' })));
      const { exitCode, stdout, stderr } = await say('inspect', file);
      expect(exitCode).toBe(4);
      expect(stderr).toContain('warning[statement-digest-mismatch]');
      expect(stdout).toContain('DIFFERS from that of the data');
      expect(stdout).toContain('Fabri\\u001B[31mkam\\u202E');
      expect(stdout).not.toMatch(/[\u001b\u202e]/);
    });
  });

  it('says what it cannot read', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.md');
      await writeFile(file, '# Statement\n');
      const markdown = await say('inspect', file);
      expect(markdown).toMatchObject({ exitCode: 1, stdout: '' });
      expect(markdown.stderr).toContain('error[document-carries-nothing]');
      expect((await say('inspect', join(folder, 'nothing.pdf'))).exitCode).toBe(3);
      expect((await say('inspect')).exitCode).toBe(2);
    });
  });
});
