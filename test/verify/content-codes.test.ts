import { describe, expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/index.js';
import { contentTriggers } from '../diagnostics/content-triggers.js';

describe('codes of the comparison of contents', () => {
  test.each(Object.entries(contentTriggers))('%s is told', async (code, trigger) => {
    expect((await trigger()).map((each) => each.code)).toContain(code);
  });

  test('each has a trigger', () => {
    const all = Object.keys(codes).filter((code) => code.startsWith('content-'));
    expect(all.filter((code) => !Object.hasOwn(contentTriggers, code))).toEqual([]);
  });
});
