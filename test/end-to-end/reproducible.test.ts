import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contentsOf, fixture, inFolder, main } from './program.js';

const run = promisify(execFile);
const formats = ['pdf', 'docx', 'html', 'markdown', 'json'];
const engagements = ['contoso.en.yaml', 'adatum.zh-Hans.yaml'];

/** Surroundings in which dates, numbers, sorting and upper case come out differently where a program asks for them. */
const surroundings = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
] as const;

/** Digests of the documents of an engagement by file name. */
type Digests = Readonly<Record<string, string>>;

/** Every document of an engagement, made by a process of its own that runs in `cwd`. */
async function alone(name: string, env: Readonly<Record<string, string>>, cwd: string): Promise<Digests> {
  const out = join(cwd, 'out');
  const engagement = relative(cwd, fixture(`engagements/${name}`));
  const args = [main, 'generate', engagement, '--formats', formats.join(), '--out', 'out'];
  await run(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  const written = await contentsOf(out);
  return Object.fromEntries([...written].map(([file, content]) => [file, digest(content)]));
}

const built = new URL('../../dist/index.js', import.meta.url).href;

/** Makes the documents of several engagements in one process, in turn or all at once, and tells their digests. */
const script = `
  const { createNodeHost, generateStatements, loadEngagement } = await import('${built}');
  const { createHash } = await import('node:crypto');
  const [together, formats, ...files] = JSON.parse(process.argv[1]);
  const host = createNodeHost();
  const make = async (file) => {
    const { value } = await loadEngagement(host, file);
    const documents = await generateStatements(host, value, { formats });
    return documents.value.map(({ fileName, bytes }) => [fileName, createHash('sha256').update(bytes).digest('hex')]);
  };
  const made = [];
  if (together) made.push(...await Promise.all(files.map(make)));
  else for (const file of files) made.push(await make(file));
  console.log(JSON.stringify(Object.fromEntries(made.flat())));
`;

async function besides(
  files: readonly string[],
  order: readonly string[],
  together: boolean,
): Promise<Digests> {
  const choice = JSON.stringify([together, order, ...files.map((name) => fixture(`engagements/${name}`))]);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, choice]);
  return z.record(z.string(), z.string()).parse(JSON.parse(stdout));
}

function digest(content: string): string {
  return createHash('sha256').update(content, 'latin1').digest('hex');
}

describe('the same engagement gives the same bytes', () => {
  const first: Record<string, string> = {};

  beforeAll(async () => {
    await inFolder(async (folder) => {
      for (const name of engagements) {
        const cwd = join(folder, name);
        await mkdir(cwd);
        Object.assign(first, await alone(name, surroundings[0], cwd));
      }
    });
    expect(Object.keys(first)).toHaveLength(engagements.length * formats.length);
  }, 120_000);

  test.each(engagements)('in another time zone, language and folder: %s', async (name) => {
    await inFolder(async (folder) => {
      const cwd = join(folder, 'another folder/below');
      await mkdir(cwd, { recursive: true });
      const again = await alone(name, surroundings[1], cwd);
      expect(Object.keys(again)).toHaveLength(formats.length);
      expect(first).toMatchObject(again);
    });
  });

  test('after others, in another order of formats', async () => {
    expect(await besides(engagements.toReversed(), formats.toReversed(), false)).toEqual(first);
  });

  test('beside others that are made at the same time', async () => {
    expect(await besides(engagements, formats, true)).toEqual(first);
  });
});
