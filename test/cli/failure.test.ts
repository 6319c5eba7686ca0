import { describe, expect, it } from 'vitest';
import { failureReport } from '../../src/cli/failure.js';
import { run, showFailure } from '../../src/cli/run.js';
import { CountersignError, diagnostic } from '../../src/diagnostics/index.js';
import { createTestTerminal, type TestTerminal } from './test-terminal.js';

/** Everything works but reading: what a defect looks like to the verb that meets it. */
function brokenTerminal(environment: Readonly<Record<string, string>> = {}): TestTerminal {
  return {
    ...createTestTerminal({ environment }),
    readInput: () => Promise.reject(new TypeError('cannot read properties of undefined\nsecond line')),
  };
}

describe('a defect of the program', () => {
  it('is shown as a diagnostic, without its stack', async () => {
    const terminal = brokenTerminal();
    expect(await run(['generate', '-'], terminal)).toBe(1);
    expect(terminal.stderr()).toMatch(
      /^error\[internal\]: TypeError: cannot read properties of undefined\n {2}hint: .*report/,
    );
    expect(terminal.stderr()).not.toMatch(/\n\s+at /);
  });

  it('shows its stack with COUNTERSIGN_DEBUG=1', async () => {
    const terminal = brokenTerminal({ COUNTERSIGN_DEBUG: '1' });
    await run(['generate', '-'], terminal);
    expect(terminal.stderr()).toMatch(/\n\s+at .*failure\.test\.ts/);
  });

  it('is told to a program in JSON', async () => {
    const terminal = createTestTerminal();
    expect(await showFailure('thrown as text', ['list', '--json'], terminal)).toBe(1);
    expect(JSON.parse(terminal.stdout())).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'internal', message: 'thrown as text' }],
    });
  });
});

describe('an error of the environment', () => {
  it('keeps its diagnostics and exit code', () => {
    const problems = [diagnostic('file-not-found', 'a'), diagnostic('file-unreadable', 'b')];
    const report = failureReport(new CountersignError(problems, { exitCode: 3 }));
    expect(report).toMatchObject({ diagnostics: problems, exitCode: 3 });
  });
});
