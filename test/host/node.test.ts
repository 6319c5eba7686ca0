import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { codeOf, hostContract, text } from './contract.js';

const folders: string[] = [];

async function prepare(files: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-host-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return { host: createNodeHost(), folder };
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('the node host', () => {
  hostContract(prepare);

  it('finds the package it belongs to', async () => {
    const host = createNodeHost();
    expect(await host.kindOf(join(host.packageRoot, 'package.json'))).toBe('file');
  });

  it('has the time of day', () => {
    const before = Date.now();
    const now = createNodeHost().now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('says that a folder cannot be read as a file, nor a file listed', async () => {
    const { host, folder } = await prepare({ 'a.txt': 'a' });
    expect(await codeOf(host.readFile(folder))).toBe('file-unreadable');
    expect(await codeOf(host.listFiles(join(folder, 'a.txt')))).toBe('file-unreadable');
  });

  it('follows a link to a file and leaves out a link to a folder, which may lead in a circle', async () => {
    const { host, folder } = await prepare({ 'a.txt': 'a', 'sub/b.txt': 'b' });
    await symlink(join(folder, 'a.txt'), join(folder, 'linked.txt'));
    await symlink(folder, join(folder, 'sub/circle'));
    expect(await host.listFiles(folder)).toEqual(['a.txt', 'linked.txt', 'sub/b.txt']);
  });

  it('leaves nothing behind when a folder in the way is a file', async () => {
    const { host, folder } = await prepare({ taken: 'a file' });
    const files = [
      { path: join(folder, 'new/a.txt'), bytes: text('a') },
      { path: join(folder, 'taken/b.txt'), bytes: text('b') },
    ];
    expect(await codeOf(host.writeFiles(files, { replace: true }))).toBe('file-unwritable');
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it.each([true, false])(
    'does not write over a folder, nor what comes before it (replace: %s)',
    async (replace) => {
      const { host, folder } = await prepare({ 'sub/a.txt': 'a', 'b.txt': 'old' });
      const files = ['b.txt', 'sub'].map((name) => ({ path: join(folder, name), bytes: text('new') }));
      expect(await codeOf(host.writeFiles(files.slice(replace ? 0 : 1), { replace }))).toBe(
        'file-unwritable',
      );
      expect(await host.listFiles(folder)).toEqual(['b.txt', 'sub/a.txt']);
      expect(new TextDecoder().decode(await host.readFile(join(folder, 'b.txt')))).toBe('old');
    },
  );

  it('comes to an end where a folder cannot be made, and takes back those above it', async () => {
    const { host, folder } = await prepare();
    const long = 'x'.repeat(300);
    const files = [join(folder, 'new/deep', long, 'a.txt'), '/proc/countersign/a.txt'].map((path) => ({
      path,
      bytes: text('a'),
    }));
    for (const file of files)
      expect(await codeOf(host.writeFiles([file], { replace: true }))).toBe('file-unwritable');
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the file that could not be written, not its temporary', async () => {
    const { host } = await prepare();
    const work = host.writeFiles([{ path: '/dev/null/a.pdf', bytes: text('a') }], { replace: false });
    await expect(work).rejects.toThrow(/^Cannot write \/dev\/null/);
  });
});
