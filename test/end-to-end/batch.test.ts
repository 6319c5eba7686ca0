import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { baseYaml, type Tenant, tenants, tenantsCsv } from '../samples/tenants.js';
import { contentsOf, countersign, inFolder, main } from './program.js';

/*
 * The program as it is delivered, on small lists. `scripts/prove-batch.mjs` does the same on large ones, and worse.
 */

const batch = ['batch', 'tenants.csv', '--base', 'base.yaml', '--out', 'out'];

/** What `--json` tells. */
const toldSchema = z.looseObject({
  rows: z.number().optional(),
  issued: z.number().optional(),
  unchanged: z.number().optional(),
  failed: z.number().optional(),
  left: z.number().optional(),
  diagnostics: z.array(z.looseObject({ code: z.string(), severity: z.string(), message: z.string() })),
});

async function issue(cwd: string, ...more: readonly string[]) {
  const { exitCode, stdout, stderr } = await countersign([...batch, '--json', ...more], { cwd });
  return { exitCode, stderr, ...toldSchema.parse(JSON.parse(stdout.toString())) };
}

const ground = <T>(list: readonly Tenant[], work: (folder: string, out: string) => Promise<T>) =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'base.yaml'), baseYaml);
    await writeFile(join(folder, 'tenants.csv'), tenantsCsv(list));
    return work(folder, join(folder, 'out'));
  });

const isDocument = (path: string) => /^[^.].*\//.test(path) && /\.(?:pdf|docx|html|json)$/.test(path);

/** Waits until a batch that is running has issued so many documents. */
async function documentsStand(out: string, count: number): Promise<void> {
  const standing = async () => (await readdir(out, { recursive: true }).catch(() => [])).filter(isDocument);
  while ((await standing()).length < count) await wait(5);
}

/** Contents of documents by path. */
async function documents(out: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await contentsOf(out))].filter(([path]) => isDocument(path)));
}

/** When each document was changed, in nanoseconds. */
async function times(out: string) {
  const paths = [...(await documents(out)).keys()];
  const entries = paths.map(
    async (path) => [path, (await stat(join(out, path), { bigint: true })).mtimeNs] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Cells of the column `options.wifi-vpn` as an engagement has them. */
const selections: Readonly<Record<string, object>> = {
  '': {},
  yes: { 'wifi-vpn': true },
  no: { 'wifi-vpn': false },
  default: { 'wifi-vpn': 'default' },
};

const cells = async (path: string): Promise<string[][]> => parse(await readFile(path), { bom: true });

describe('countersign batch', () => {
  it('issues what is right, explains the rest, and issues it when it is mended', async () => {
    const right = tenants(9);
    const list = right.map((tenant, index) =>
      index === 4 ? { ...tenant, 'customer.tenantId': '12' } : tenant,
    );
    await ground(list, async (folder, out) => {
      expect(await issue(folder, '--formats', 'html,json')).toMatchObject({
        exitCode: 5,
        issued: 8,
        failed: 1,
      });
      const [header = [], ...failed] = await cells(join(out, 'errors.csv'));
      expect(failed).toEqual([
        [
          ...Object.values(list[4] ?? {}),
          '5',
          'customer.tenantId',
          '"12" is not valid',
          'Write the tenant id as a GUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
        ],
      ]);
      expect(header).toHaveLength(9);
      const before = await times(out);
      const mended = (await readFile(join(out, 'errors.csv'), 'utf8')).replace(
        ',12,',
        `,${right[4]?.['customer.tenantId']},`,
      );
      await writeFile(join(folder, 'mended.csv'), mended);
      const args = ['batch', 'mended.csv', '--base', 'base.yaml', '--out', 'out', '--formats', 'html,json'];
      const { exitCode, stdout } = await countersign(args, { cwd: folder });
      expect([exitCode, stdout.toString()]).toEqual([
        0,
        '18 documents in out, see manifest.csv there\nRows: 1 issued, 0 unchanged, 0 failed.\n',
      ]);
      expect(await times(out)).toMatchObject(before);
      expect((await documents(out)).size).toBe(18);
    });
  }, 120_000);

  it('gives the bytes that generate gives, whoever works on them', async () => {
    const list = tenants(3, 5);
    const [tenant] = list;
    const ways = [
      ['--workers', '1'],
      ['--workers', '3', '--unordered'],
    ];
    const [one, three] = await Promise.all(
      ways.map((way) =>
        ground(list, async (folder, out) => {
          expect((await issue(folder, '--formats', 'pdf,docx,html', ...way)).issued).toBe(3);
          return contentsOf(out).then(
            (contents) => new Map([...contents].filter(([path]) => !path.startsWith('register'))),
          );
        }),
      ),
    );
    expect(three).toEqual(one);
    await ground(list, async (folder, out) => {
      const engagement = {
        customer: {
          name: tenant?.['customer.name'],
          tenantId: tenant?.['customer.tenantId'],
          signatories: [{ name: 'Luis Romero', title: 'CIO' }],
        },
        provider: {
          name: 'Northwind Services, Inc.',
          signatories: [{ name: 'Eva Adler', title: 'Managing director' }],
        },
        statement: { number: tenant?.['statement.number'], issued: '2026-11-21' },
        options: selections[tenant?.['options.wifi-vpn'] ?? ''],
      };
      await writeFile(join(folder, 'engagement.json'), JSON.stringify(engagement));
      await countersign(['generate', 'engagement.json', '--formats', 'pdf,docx,html', '--out', 'out'], {
        cwd: folder,
      });
      const alone = [...(await contentsOf(out)).values()].sort();
      expect(alone).toHaveLength(3);
      const together = [...(one ?? [])].filter(([path]) => isDocument(path) && path.includes('0001'));
      expect(together.map(([, content]) => content).sort()).toEqual(alone);
    });
  }, 120_000);

  it('goes on after kill -9 as if nothing had been', async () => {
    const list = tenants(24);
    const formats = ['--formats', 'html,json'];
    const whole = await ground(list, async (folder, out) => {
      await issue(folder, ...formats);
      return documents(out);
    });
    await ground(list, async (folder, out) => {
      const child = spawn(process.execPath, [main, ...batch, ...formats], { cwd: folder, detached: true });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await documentsStand(out, 12);
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
      const stood = await documents(out);
      expect(stood.size).toBeGreaterThan(0);
      for (const [path, content] of stood) expect(content === whole.get(path), path).toBe(true);
      const before = await times(out);
      expect(await issue(folder, ...formats)).toMatchObject({ exitCode: 0, failed: 0, left: 0 });
      expect(await documents(out)).toEqual(whole);
      expect(await times(out)).toMatchObject(before);
      const names = await readdir(out);
      expect(names.filter((name) => /^\.|tmp$/.test(name))).toEqual([]);
      const register = ['register', 'list', '--register', 'out/register.sqlite', '--verify'];
      expect((await countersign(register, { cwd: folder })).exitCode).toBe(0);
    });
  }, 120_000);

  it('finishes what is in hand at Ctrl+C, and says how to go on', async () => {
    await ground(tenants(150), async (folder, out) => {
      const child = spawn(process.execPath, [main, ...batch, '--formats', 'html,json'], { cwd: folder });
      const told = { stdout: '', stderr: '' };
      child.stdout.on('data', (text) => (told.stdout += text));
      child.stderr.on('data', (text) => (told.stderr += text));
      const ended = new Promise((resolve) => child.on('close', resolve));
      await documentsStand(out, 4);
      child.kill('SIGINT');
      expect(await ended).toBe(5);
      expect(told.stderr).toContain('Finishing the rows in hand; Ctrl+C once more ends at once.');
      const [, left] = /, (\d+) left\. Run the same command again to go on\.\n$/.exec(told.stdout) ?? [];
      expect((await documents(out)).size).toBe(2 * (150 - Number(left)));
      expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  }, 120_000);

  it('issues into one folder at a time', async () => {
    await ground(tenants(60), async (folder, out) => {
      const first = issue(folder, '--formats', 'pdf');
      await documentsStand(out, 4);
      const second = await issue(folder, '--formats', 'pdf');
      expect([second.exitCode, second.diagnostics.map(({ code }) => code)]).toEqual([3, ['register-busy']]);
      expect(await first).toMatchObject({ exitCode: 0, issued: 60 });
    });
  }, 120_000);

  it('keeps hostile names inside the folder, and lets them hurt nobody else', async () => {
    const names = [
      ['../../outside', 'issued'],
      ['CON', 'issued'],
      ['=HYPERLINK("http://a.example","x")', 'issued'],
      ['register.sqlite', 'issued'],
      ['y'.repeat(300), 'issued'],
      ['two\nlines', 'engagement-invalid'],
      ['bell \u0007', 'engagement-invalid'],
      ['right \u202Eto left', 'engagement-invalid'],
      ['Emoji \u{1F600}', 'text-missing-glyph'],
    ] as const;
    const [model] = tenants(1);
    const list = names.flatMap(([name], index) =>
      model ? [{ ...model, 'customer.name': name, 'statement.number': `=N-${index}` }] : [],
    );
    await ground(list, async (folder, out) => {
      const { exitCode, stdout, stderr } = await countersign([...batch, '--formats', 'pdf'], { cwd: folder });
      expect([exitCode, stdout.toString()]).toEqual([
        5,
        expect.stringContaining('5 issued, 0 unchanged, 4 failed.'),
      ]);
      expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]/u);
      for (const [index, [, outcome]] of names.entries()) {
        const told = new RegExp(`error\\[${outcome}\\]: Row ${index + 1} `);
        if (outcome !== 'issued') expect(stderr).toMatch(told);
      }
      expect((await readdir(folder)).sort()).toEqual(['base.yaml', 'out', 'tenants.csv']);
      expect((await documents(out)).size).toBe(5);
      const tables = [await cells(join(out, 'errors.csv')), await cells(join(out, 'manifest.csv'))];
      expect(tables.flat(2).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    });
  }, 120_000);

  it.each([
    [['--path', '../{number}'], 'must not contain the folder ..'],
    [['--numbers', 'SOR-{year}'], 'no counter'],
    [['--only', '9-3'], '--only "9-3"'],
    [['--workers', '0'], '--workers takes a whole number'],
    [['--out', ''], 'The value of --out is empty'],
    [['--formats', 'odt'], 'odt'],
  ])('refuses %o', async (options, message) => {
    await ground(tenants(1), async (folder) => {
      const { exitCode, stderr } = await countersign([...batch, ...options], { cwd: folder });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
      expect(await readdir(folder)).not.toContain('out');
    });
  });
});
