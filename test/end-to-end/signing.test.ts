import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countersign, inFolder } from './program.js';

const engagement = `customer:
  name: Contoso
  signatories: [{ name: Eva Adler, title: CIO }]
provider: { name: Meridian }
statement: { number: SOR-1, issued: 2026-11-21 }
languages: [en]
`;

it('seals, countersigns, takes in and verifies a statement, and finds one flipped byte', async () => {
  await inFolder(async (folder) => {
    const done = async (exitCode: number, ...args: readonly string[]) => {
      const ending = await countersign(args, { cwd: folder });
      expect([ending.exitCode, exitCode === 0 ? ending.stderr.replace(demoWarning, '') : '']).toEqual([
        exitCode,
        '',
      ]);
      return ending.stdout.toString();
    };
    await writeFile(join(folder, 'contoso.yaml'), engagement);
    await done(0, 'keys', 'demo', 'keys', '--ec');
    const register = ['--register', 'out/register.sqlite'];
    const seal = ['--formats', 'pdf', '--out', 'out', '--seal', 'keys/provider.yaml'];
    const issued = (await done(0, 'generate', 'contoso.yaml', ...seal, ...register)).trim();
    const fields = ['--field', 'customer-1-date=2026-11-30', '--output', 'back/contoso.pdf'];
    const signing = ['--as', 'customer', '--key', 'keys/customer.yaml'];
    expect(await done(0, 'countersign', issued, ...signing, ...fields)).toContain('by DEMO Customer');

    const trust = ['--trust', 'keys/root.pem'];
    expect(await done(0, 'register', 'import', 'back', ...trust, ...register)).toMatch(
      /^accepted-with-remarks +now +contoso\.pdf +SOR-1 1\.0 en +Contoso +(?=.*signer-demo)/m,
    );
    expect(JSON.parse(await done(0, 'status', '--json', ...register))).toMatchObject({
      statements: [{ number: 'SOR-1', standing: 'signed', by: ['DEMO Customer'] }],
      counts: { sealed: 1, signed: 1, rejected: 0 },
    });
    expect(await done(0, 'register', 'verify', ...register)).toMatch(/^The history is whole: 4 entries/);

    const bytes = await readFile(join(folder, 'back/contoso.pdf'));
    await writeFile(join(folder, 'flipped.pdf'), bytes.with(3000, (bytes[3000] ?? 0) ^ 1));
    expect(JSON.parse(await done(4, 'verify', 'flipped.pdf', '--json', ...trust, ...register))).toMatchObject(
      {
        ok: false,
        files: [{ verdict: 'rejected' }],
      },
    );
  });
});

/** Told on standard error each time that something is signed. */
const demoWarning =
  /^warning\[certificate-demo\]: The certificate of DEMO \w+ is of a throw-away authority, and proves nothing\n {2}hint: .*\n/;
