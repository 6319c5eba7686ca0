import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { createTestTerminal } from './test-terminal.js';

const wrong = ['list', 'brand\u001b[2Js'];

async function said(ends: Parameters<typeof createTestTerminal>[0], args: readonly string[] = wrong) {
  const terminal = createTestTerminal(ends);
  const exitCode = await run(args, terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('what a person sees', () => {
  it('is coloured on a terminal', async () => {
    expect((await said({ errorIsTerminal: true })).stderr).toContain('\u001b[31merror[usage]\u001b[0m');
  });

  it.each([
    { why: 'on a pipe', ends: { errorIsTerminal: false } },
    { why: 'with NO_COLOR', ends: { errorIsTerminal: true, environment: { NO_COLOR: '1' } } },
    { why: 'on a dumb terminal', ends: { errorIsTerminal: true, environment: { TERM: 'dumb' } } },
  ])('is plain $why', async ({ ends }) => {
    const { stderr } = await said(ends);
    expect(stderr).toContain('error[usage]');
    expect(stderr).not.toContain('\u001b');
  });

  it('holds no control character that came in with an argument or file', async () => {
    expect((await said({})).stderr).toContain('brand\\u001B[2Js');
  });
});

describe('what a program sees', () => {
  it('is one JSON object on standard output and nothing besides', async () => {
    const { exitCode, stdout, stderr } = await said({ errorIsTerminal: true }, ['list', 'brnads', '--json']);
    expect(stderr).toBe('');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      diagnostics: [
        {
          code: 'usage',
          severity: 'error',
          message: 'There is nothing to list under brnads',
          hint: 'Did you mean brands?',
        },
      ],
    });
  });

  it('holds no control character that a terminal would obey', async () => {
    const { stdout } = await said({}, ['list', 'brands\u009b2J', '--json']);
    expect(stdout).toContain('brands\\u009b2J');
    expect(stdout).not.toMatch(/[\u007F-\u009F]/);
  });
});
