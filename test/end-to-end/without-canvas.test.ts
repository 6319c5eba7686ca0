import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { countersign, fixture, inFolder, main } from './program.js';

/** Makes the package missing that PDF.js would have its classes for drawing from, as where npm found none for the machine. */
const missing = `
const { _load: load } = require('node:module');
require('node:module')._load = function (name, ...others) {
  if (!name.startsWith('@napi-rs/canvas')) return load.call(this, name, ...others);
  process.stderr.write('It is missing.\\n');
  throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' });
};`;

it('reads what another program wrote where PDF.js has nothing to draw with', async () => {
  await inFolder(async (folder) => {
    const [issued, saved, hook] = ['issued.pdf', 'saved.pdf', 'missing.cjs'].map((name) =>
      join(folder, name),
    );
    if (issued === undefined || saved === undefined || hook === undefined) throw new Error('No names');
    const engagement = fixture('engagements/contoso.en.yaml');
    expect(await countersign(['generate', engagement, '--output', issued])).toMatchObject({ exitCode: 0 });
    await writeFile(saved, await (await PDFDocument.load(await readFile(issued))).save());
    await writeFile(hook, missing);
    const args = ['--require', hook, main, 'verify', saved, '--issued', issued, '--json'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stderr).toContain('It is missing.');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ verdict: 'accepted-with-remarks', comparison: 'content' }],
    });
  });
});
