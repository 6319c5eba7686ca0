import { describe, expect, it } from 'vitest';
import { sourceFiles, withoutComments } from './source-files.js';

const longest = 250;

/** Names for a drawer into which anything goes. */
const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|manager|data)(?:\/|\.ts$)/;

/** `export * from './a.js';` or `export { a, type B } from './a.js';` */
const reExport = /export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\s+'[^']+';/g;

describe('files', () => {
  it(`have at most ${longest} lines`, async () => {
    const files = await sourceFiles('src');
    // The door of the product is a list of names.
    const read = files.filter(({ text }) => withoutComments(text).replace(reExport, '').trim() !== '');
    const long = read.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > longest)).toEqual([]);
  });

  it('bear names of the field', async () => {
    expect((await sourceFiles('src')).map(({ path }) => path).filter((path) => drawer.test(path))).toEqual(
      [],
    );
  });
});

describe('the door of a room', () => {
  it('only re-exports', async () => {
    const doors = (await sourceFiles('src')).filter(({ path }) => /^src\/(?:[^/]+\/)?index\.ts$/.test(path));
    expect(doors.length).toBeGreaterThan(8);
    for (const { path, text } of doors) {
      expect(withoutComments(text).replace(reExport, '').trim(), path).toBe('');
    }
  });

  it('is there for every room but the command line', async () => {
    const files = (await sourceFiles('src')).map(({ path }) => path);
    const rooms = new Set(files.flatMap((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []));
    const closed = [...rooms].filter((room) => !files.includes(`src/${room}/index.ts`));
    expect(closed).toEqual(['cli']);
  });
});
