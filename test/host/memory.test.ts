import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { hostContract, text } from './contract.js';

describe('the memory host', () => {
  hostContract(async (files) => {
    const folder = '/ground';
    const entries = Object.entries(files).map(([name, content]) => [join(folder, name), content] as const);
    return { host: createMemoryHost(Object.fromEntries(entries)), folder };
  });

  it('has the time it was given', () => {
    expect(createMemoryHost({}, { now: 42 }).now()).toBe(42);
  });

  it('shows what was written', async () => {
    const host = createMemoryHost();
    await host.writeFiles([{ path: '/a', bytes: text('a') }], { replace: false });
    expect([...host.files.keys()]).toEqual(['/a']);
  });
});
