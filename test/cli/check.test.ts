import { expect, it } from 'vitest';
import { check } from '../../src/cli/check.js';
import { CountersignError, createMemoryHost, diagnostic, type ExitCode, type Host } from '../../src/index.js';
import { createTestTerminal } from './test-terminal.js';

/** A host whose files cannot be read: each fails with the exit code that is its name. */
const host: Host = {
  ...createMemoryHost({ '/1.yaml': '', '/3.yaml': '', '/5.yaml': '' }),
  readFile: async (path) => {
    throw new CountersignError(diagnostic('file-unreadable', path), {
      exitCode: path.includes('5') ? 5 : path.includes('3') ? 3 : 1,
    });
  },
};

it.each<[paths: readonly string[], exitCode: ExitCode]>([
  [['/1.yaml'], 1],
  [['/5.yaml'], 5],
  [['/1.yaml', '/3.yaml'], 3],
  [['/3.yaml', '/1.yaml'], 3],
])('the exit code of %j is the gravest of what failed', async (paths, exitCode) => {
  const report = await check(paths, {}, { host, terminal: createTestTerminal() });
  expect(report.exitCode).toBe(exitCode);
  expect(report.diagnostics).toHaveLength(paths.length);
});
