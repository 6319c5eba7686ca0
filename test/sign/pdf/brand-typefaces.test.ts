import { expect, test } from 'vitest';
import { createNodeHost } from '../../../src/host/index.js';
import { brandTypefaces } from '../../../src/sign/index.js';

test('typefaces are those of a brand that comes along, whatever a document says', async () => {
  const host = createNodeHost();
  const read: string[] = [];
  const watched = {
    ...host,
    readFile: (path: string) => {
      read.push(path);
      return host.readFile(path);
    },
  };
  expect(await brandTypefaces('meridian', host)).not.toEqual([]);
  for (const brand of ['/etc/brand', '../../elsewhere', './here', 'contoso', ''])
    expect((await brandTypefaces(brand, watched)).length).toBeGreaterThan(1);
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((path) => !path.startsWith(host.packageRoot))).toEqual([]);
});
