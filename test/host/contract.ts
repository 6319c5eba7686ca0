import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CountersignError, type DiagnosticCode } from '../../src/diagnostics/index.js';
import type { Host } from '../../src/host/index.js';

/** What a host has to start with: a folder it may write to, and in it these files. */
export interface Ground {
  readonly host: Host;
  readonly folder: string;
}

export const text = (content: string) => new TextEncoder().encode(content);

/** The code that a piece of work fails with; the work must fail. */
export async function codeOf(work: Promise<unknown>): Promise<DiagnosticCode | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CountersignError);
  return error instanceof CountersignError ? error.diagnostics[0]?.code : undefined;
}

/** What every host does alike. `prepare` makes a fresh folder that holds `files`. */
export function hostContract(prepare: (files: Readonly<Record<string, string>>) => Promise<Ground>): void {
  const read = async ({ host, folder }: Ground, name: string) =>
    new TextDecoder().decode(await host.readFile(join(folder, name)));

  it('reads the bytes of a file', async () => {
    const ground = await prepare({ 'a.md': '# Ä\r\n' });
    expect(await read(ground, 'a.md')).toBe('# Ä\r\n');
  });

  it('says that a file with a secret is not there', async () => {
    const { host, folder } = await prepare({});
    const path = join(folder, 'secret');
    expect(await codeOf(host.readPrivateFile(path))).toBe('file-not-found');
  });

  it('says that a file is not there, and which', async () => {
    const { host, folder } = await prepare({});
    const path = join(folder, 'none.md');
    expect(await codeOf(host.readFile(path))).toBe('file-not-found');
    await expect(host.readFile(path)).rejects.toThrow(path);
  });

  it('tells files, folders and nothing apart', async () => {
    const { host, folder } = await prepare({ 'sub/a.md': 'a' });
    expect(await host.kindOf(join(folder, 'sub/a.md'))).toBe('file');
    expect(await host.kindOf(join(folder, 'sub'))).toBe('directory');
    expect(await host.kindOf(join(folder, 'none'))).toBe('missing');
  });

  it('lists all files below a folder in code-unit order, without hidden ones', async () => {
    const { host, folder } = await prepare({
      'b.md': '',
      'a/z.md': '',
      'a/B.md': '',
      'B.md': '',
      '.git/x': '',
      'a/.y': '',
    });
    expect(await host.listFiles(folder)).toEqual(['B.md', 'a/B.md', 'a/z.md', 'b.md']);
  });

  it('writes files, making the folders they need', async () => {
    const ground = await prepare({});
    const { host, folder } = ground;
    await host.writeFiles(
      [
        { path: join(folder, 'x/y/a.txt'), bytes: text('a') },
        { path: join(folder, 'b.txt'), bytes: text('b') },
      ],
      { replace: false },
    );
    expect(await read(ground, 'x/y/a.txt')).toBe('a');
    expect(await host.listFiles(folder)).toEqual(['b.txt', 'x/y/a.txt']);
  });

  it('writes none of the files when one is there already', async () => {
    const ground = await prepare({ 'b.txt': 'old' });
    const { host, folder } = ground;
    const files = [
      { path: join(folder, 'new/a.txt'), bytes: text('a') },
      { path: join(folder, 'b.txt'), bytes: text('b') },
    ];
    expect(await codeOf(host.writeFiles(files, { replace: false }))).toBe('file-exists');
    expect(await read(ground, 'b.txt')).toBe('old');
    expect(await host.listFiles(folder)).toEqual(['b.txt']);
    expect(await host.kindOf(join(folder, 'new'))).toBe('missing');
  });

  it('replaces files when told to', async () => {
    const ground = await prepare({ 'b.txt': 'old' });
    await ground.host.writeFiles([{ path: join(ground.folder, 'b.txt'), bytes: text('b') }], {
      replace: true,
    });
    expect(await read(ground, 'b.txt')).toBe('b');
    expect(await ground.host.listFiles(ground.folder)).toEqual(['b.txt']);
  });

  it('takes two files of one name for one that is there already', async () => {
    const { host, folder } = await prepare({});
    const file = { path: join(folder, 'a.txt'), bytes: text('a') };
    expect(await codeOf(host.writeFiles([file, file], { replace: false }))).toBe('file-exists');
    expect(await host.listFiles(folder)).toEqual([]);
  });

  it('reads a file piece by piece', async () => {
    const { host, folder } = await prepare({ 'a.md': '# Ä\r\n' });
    const pieces: Uint8Array[] = [];
    for await (const piece of host.readStream(join(folder, 'a.md'))) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe('# Ä\r\n');
  });

  it('says that a file to be read piece by piece is not there', async () => {
    const { host, folder } = await prepare({});
    const read = async () => {
      for await (const piece of host.readStream(join(folder, 'none.md'))) expect(piece).toBeUndefined();
    };
    expect(await codeOf(read())).toBe('file-not-found');
  });

  it('writes a file piece by piece, which is there only when it is finished', async () => {
    const ground = await prepare({});
    const { host, folder } = ground;
    const path = join(folder, 'sub/a.txt');
    const stream = await host.writeStream(path, { replace: false });
    await stream.write(text('one '));
    await stream.write(text('two'));
    expect(await host.kindOf(path)).toBe('missing');
    await stream.finish();
    expect(await read(ground, 'sub/a.txt')).toBe('one two');
    expect(await host.listFiles(folder)).toEqual(['sub/a.txt']);
  });

  it('leaves nothing of a file that was given up, and what was there before as it was', async () => {
    const ground = await prepare({ 'a.txt': 'old' });
    const { host, folder } = ground;
    const stream = await host.writeStream(join(folder, 'a.txt'), { replace: true });
    await stream.write(text('new'));
    await stream.discard();
    expect(await read(ground, 'a.txt')).toBe('old');
    expect(await host.listFiles(folder)).toEqual(['a.txt']);
    expect(await codeOf(host.writeStream(join(folder, 'a.txt'), { replace: false }))).toBe('file-exists');
  });

  it('keeps what is not finished in the folder it is told to', async () => {
    const ground = await prepare({});
    const { host, folder } = ground;
    const files = [{ path: join(folder, 'a.txt'), bytes: text('a') }];
    await host.writeFiles(files, { replace: true, staging: join(folder, '.staging') });
    expect(await read(ground, 'a.txt')).toBe('a');
  });

  it('takes away a file, a folder with all that is in it, and what is not there', async () => {
    const { host, folder } = await prepare({ 'a.txt': 'a', 'sub/deep/b.txt': 'b', 'sub.txt': 'c' });
    for (const name of ['a.txt', 'sub', 'none']) await host.remove(join(folder, name));
    expect(await host.listFiles(folder)).toEqual(['sub.txt']);
  });

  it('knows who uses it', async () => {
    expect((await prepare({})).host.userName()).not.toBe('');
  });

  it('gives a different random UUID each time', async () => {
    const { host } = await prepare({});
    const ids = [host.randomId(), host.randomId()];
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(2);
  });
}
