import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueEngagement } from '../../src/batch/index.js';
import { readEngagement } from '../../src/engagement/index.js';
import { generateStatements } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { openRegister } from '../../src/register/index.js';

const host = createNodeHost();
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'countersign-issue-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

function engagement(more = '') {
  const text = `customer: { name: Contoso }
provider: { name: Meridian }
statement: { number: SOR-1, issued: 2026-11-21 }
languages: [en, es]
${more}`;
  const { value } = readEngagement(text, join(out, 'contoso.yaml'));
  if (value === undefined) throw new Error('the engagement is not valid');
  return value;
}

function issue(more?: string, force = false) {
  return issueEngagement(host, engagement(more), {
    formats: ['json', 'markdown'],
    out,
    path: '{number}-{language}',
    force,
    zipTenants: false,
    register: join(out, 'register.sqlite'),
    by: 'Ana',
  });
}

async function recorded() {
  const register = await openRegister(join(out, 'register.sqlite'), { now: () => 0, create: false });
  const found = [];
  for await (const statement of register.statements()) found.push(statement);
  await register.close();
  return found;
}

describe('issuing one engagement', () => {
  it('writes what generate writes, and records it', async () => {
    const { value } = await issue();
    expect(value?.outcome).toBe('issued');
    const made = await generateStatements(host, engagement(), { formats: ['json', 'markdown'] });
    expect(value?.documents).toHaveLength(4);
    for (const { path, language, format } of value?.documents ?? []) {
      const same = made.value.find((one) => one.language === language && one.format === format);
      expect(await readFile(join(out, path))).toEqual(Buffer.from(same?.bytes ?? []));
    }
    const statements = await recorded();
    expect(
      statements.map(({ number, language, recordedBy, files }) => [
        number,
        language,
        recordedBy,
        files.length,
      ]),
    ).toEqual([
      ['SOR-1', 'en', 'Ana', 2],
      ['SOR-1', 'es', 'Ana', 2],
    ]);
  });

  it('leaves what was issued as it is', async () => {
    await issue();
    expect((await issue()).value?.outcome).toBe('unchanged');
    expect(await recorded()).toHaveLength(2);
  });

  it('refuses a number that was issued with another content', async () => {
    await issue();
    const { value, diagnostics } = await issue('options: { screen-sharing: false }');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('statement-number-taken');
    expect(await recorded()).toHaveLength(2);
  });

  it('does not write over another document, nor over an issued one that was changed', async () => {
    await writeFile(join(out, 'SOR-1-en.md'), 'mine');
    expect((await issue()).diagnostics.map(({ code }) => code)).toContain('file-exists');
    expect(await readFile(join(out, 'SOR-1-en.md'), 'utf8')).toBe('mine');
    await issue(undefined, true);
    await writeFile(join(out, 'SOR-1-es.md'), 'mine');
    expect((await issue()).diagnostics.map(({ code }) => code)).toContain('issued-file-changed');
  });
});
