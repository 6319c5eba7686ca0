import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { type LoadedEngagement, readEngagement } from '../../src/engagement/index.js';
import { contentsOf, inFolder } from '../end-to-end/program.js';
import { createTestTerminal } from './test-terminal.js';

const atTerminal = { inputIsTerminal: true, errorIsTerminal: true, environment: { NO_COLOR: '1' } };

/** The engagement that a text holds; it must be one without problems. */
function engagementIn(text: string): LoadedEngagement['engagement'] | undefined {
  const { value, diagnostics } = readEngagement(text, 'engagement.yaml');
  expect(diagnostics).toEqual([]);
  return value?.engagement;
}

/** `YYYY-MM-DD` of this moment, where this machine is. */
function localDate(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

describe('countersign init', () => {
  it('writes a file with every field explained, which is an engagement as it stands', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'sub/contoso.yaml');
      const terminal = createTestTerminal();
      expect(await run(['init', file], terminal)).toBe(0);
      expect(terminal.stdout()).toBe(`${file}\n`);
      const text = await readFile(file, 'utf8');
      expect(text).toMatch(/# Tenant id \(GUID\)/);
      expect(engagementIn(text)?.customer.name).toBe('Contoso, Ltd.');
    });
  });

  it('dates the statement today', async () => {
    const terminal = createTestTerminal();
    const before = localDate();
    await run(['init', '-'], terminal);
    expect([before, localDate()]).toContain(engagementIn(terminal.stdout())?.statement.issued);
  });

  it('asks for the values on a terminal', async () => {
    const answers = [
      'Fabrikam S.L.',
      '',
      'fabrikam.es',
      'ES',
      '',
      'Northwind',
      '',
      'SOR-7',
      '2026-11-21',
      'es',
      '',
      '',
      '',
      '',
      '',
    ];
    const terminal = createTestTerminal({ ...atTerminal, answers });
    expect(await run(['init', '-'], terminal)).toBe(0);
    const engagement = engagementIn(terminal.stdout());
    expect(engagement?.customer).toMatchObject({
      name: 'Fabrikam S.L.',
      primaryDomain: 'fabrikam.es',
      country: 'ES',
    });
    expect(engagement?.customer).not.toHaveProperty('tenantId');
    expect(engagement).toMatchObject({
      provider: { name: 'Northwind' },
      statement: { number: 'SOR-7', issued: '2026-11-21' },
      languages: ['es'],
    });
  });

  it('asks nothing with --yes', async () => {
    const terminal = createTestTerminal({ ...atTerminal, answers: [] });
    expect(await run(['init', '-', '--yes'], terminal)).toBe(0);
    expect(engagementIn(terminal.stdout())).toBeDefined();
  });

  it('writes nothing when the person breaks off', async () => {
    await inFolder(async (folder) => {
      const terminal = createTestTerminal({ ...atTerminal, answers: ['Fabrikam S.L.'] });
      expect(await run(['init', join(folder, 'e.yaml')], terminal)).toBe(1);
      expect((await contentsOf(folder)).size).toBe(0);
    });
  });

  it('says before the first question that the file is there, and replaces it with --force', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'e.yaml');
      await writeFile(file, 'mine');
      const terminal = createTestTerminal({ ...atTerminal, answers: [] });
      expect(await run(['init', file], terminal)).toBe(3);
      expect(terminal.stderr()).toMatch(/^error\[file-exists\][^\n]*\n {2}hint: .*--force/);
      expect(await readFile(file, 'utf8')).toBe('mine');
      expect(await run(['init', file, '--force'], createTestTerminal())).toBe(0);
      expect(engagementIn(await readFile(file, 'utf8'))).toBeDefined();
    });
  });

  it('refuses two things for standard output', async () => {
    const terminal = createTestTerminal();
    expect(await run(['init', '-', '--json'], terminal)).toBe(2);
    expect(JSON.parse(terminal.stdout())).toMatchObject({ ok: false, diagnostics: [{ code: 'usage' }] });
  });
});
