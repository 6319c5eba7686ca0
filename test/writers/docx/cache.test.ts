import { expect, test } from 'vitest';
import { createCache } from '../../../src/writers/docx/cache.js';

interface Kept {
  readonly size: number;
}

/** A cache, and what it had made. Keys are of one character, so that each takes ten. */
function counted(room: number) {
  const cache = createCache<Kept>(room, ({ size }) => size);
  const made: string[] = [];
  const get = (key: string, size = 9) =>
    cache(key, () => {
      made.push(key);
      return { size };
    });
  return { get, made };
}

test('what was made is made once', () => {
  const { get, made } = counted(100);
  expect(get('a')).toBe(get('a'));
  expect(made).toEqual(['a']);
});

test('what is asked for again and again stays, however much comes and goes', () => {
  const { get, made } = counted(100);
  for (const key of 'bcdefghijklmnopqrstuvwxyz') {
    get('a');
    get(key);
  }
  expect(made.filter((key) => key === 'a')).toHaveLength(1);
});

test('no more is kept than there is room for', () => {
  const { get, made } = counted(100);
  const keys = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const key of keys) get(key);
  made.length = 0;
  for (const key of keys.toReversed()) get(key);
  expect(keys.length - made.length).toBeLessThanOrEqual(10);
});

test('what is larger than all the room does not stay for long', () => {
  const { get, made } = counted(30);
  expect(get('a', 1000)).toEqual({ size: 1000 });
  for (const key of 'bcdef') get(key);
  get('a', 1000);
  expect(made.filter((key) => key === 'a')).toHaveLength(2);
});
