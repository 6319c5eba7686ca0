import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/cli/run.js';
import { createTestTerminal } from '../cli/test-terminal.js';
import { badArticles } from './bad-input/articles.js';
import { badBrands } from './bad-input/brands.js';
import { badChoices } from './bad-input/choices.js';
import { badEngagements } from './bad-input/engagements.js';
import type { BadInput } from './bad-input/kind.js';
import { badNames } from './bad-input/names.js';
import { badOutputs } from './bad-input/outputs.js';
import { contentsOf, inFolder } from './program.js';

const badInputs = [
  ...badEngagements,
  ...badNames,
  ...badChoices,
  ...badBrands,
  ...badArticles,
  ...badOutputs,
];

const home = process.cwd();
afterEach(() => process.chdir(home));

const answerSchema = z.object({
  ok: z.boolean(),
  diagnostics: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      message: z.string(),
      hint: z.string(),
      field: z.string().optional(),
      span: z.object({ file: z.string(), line: z.number(), column: z.number() }).optional(),
    }),
  ),
});

async function prepare(folder: string, files: BadInput['files']): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  process.chdir(folder);
}

describe('bad input', () => {
  it('comes in more than twenty kinds', () => {
    expect(new Set(badInputs.map(({ what }) => what)).size).toBeGreaterThan(20);
  });

  it.each(badInputs)('$what gives one clear diagnostic and leaves nothing behind', async (bad) => {
    await inFolder(async (folder) => {
      await prepare(folder, bad.files);
      const before = await contentsOf(folder);
      const terminal = createTestTerminal(bad.input === undefined ? {} : { input: bad.input });
      const exitCode = await run([...bad.args, '--json'], terminal);
      const { ok, diagnostics } = answerSchema.parse(JSON.parse(terminal.stdout()));
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([
        expect.stringMatching(`^${bad.code}: `),
      ]);
      const [error] = errors;
      expect(`${error?.field}: ${error?.message} ${error?.hint} ${error?.span?.file}`).toMatch(bad.says);
      if (bad.at !== undefined)
        expect(`${error?.span?.file}:${error?.span?.line}:${error?.span?.column}`).toBe(bad.at);
      expect(ok).toBe(false);
      expect(exitCode).toBe(bad.exitCode);
      expect(await contentsOf(folder)).toEqual(before);
      process.chdir(home);
    });
  });
});

describe('a name that looks like something else', () => {
  it.each([
    { what: 'markup', name: '<script>alert(1)</script> & **Söhne** | AG {{title}} [x](javascript:y)' },
    { what: 'a path', name: '../../etc/passwd' },
    { what: 'a formula', name: '=HYPERLINK("x")' },
  ])('stays the text that was typed: $what', async ({ name }) => {
    await inFolder(async (folder) => {
      await prepare(folder, {
        'e.json': JSON.stringify({
          customer: { name },
          provider: { name: 'Northwind' },
          statement: { number: name, issued: '2026-11-21' },
        }),
      });
      const terminal = createTestTerminal();
      expect(await run(['generate', 'e.json', '--out', 'out', '--formats', 'pdf,docx,json'], terminal)).toBe(
        0,
      );
      const written = [...(await contentsOf(folder))].filter(([path]) => path !== 'e.json' && path !== 'out');
      expect(written.map(([path]) => path)).toEqual([
        expect.stringMatching(/^out\/[^/\\]+\.docx$/),
        expect.stringMatching(/^out\/[^/\\]+\.json$/),
        expect.stringMatching(/^out\/[^/\\]+\.pdf$/),
      ]);
      const statement: unknown = JSON.parse(Buffer.from(written[1]?.[1] ?? '', 'latin1').toString('utf8'));
      expect(statement).toMatchObject({ customer: name, number: name });
      process.chdir(home);
    });
  });
});
