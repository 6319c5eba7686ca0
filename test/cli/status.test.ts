import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { displayWidth } from '../../src/cli/table.js';
import { type IssuedSeal, openRegister } from '../../src/index.js';
import { returnedOf, sha256Of, verificationOf } from '../register/eventful.js';
import { digestOf, statementOf } from '../register/statements.js';
import { noon } from '../register/temporary.js';
import { eventfulRegister } from './sample-register.js';
import { createTestTerminal } from './test-terminal.js';

let register = { path: '', remove: async () => {} };
beforeAll(async () => {
  register = await eventfulRegister();
});
afterAll(() => register.remove());

async function status(columns: number): Promise<readonly string[]> {
  const terminal = createTestTerminal({ outputIsTerminal: true, columns });
  const exitCode = await run(['status', '--register', register.path, '--as-of', '2026-10-01'], terminal);
  expect(exitCode).toBe(0);
  return terminal.stdout().split('\n');
}

describe('countersign status on a terminal', () => {
  it('fits in 80 columns, names giving way to how things stand', async () => {
    const lines = await status(80);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(`\n${lines.join('\n')}`).toMatchInlineSnapshot(`
      "
      CUSTOMER           NUMBER         VERSION  SEALED  ANSWERED  STANDING
      Contoso Ltd        SOR-2026-0001  1.0      yes     1 of 2    signed 2026-07-03
      Fabrikam           SOR-2026-0005  1.0                        issued 2026-07-01
      Northwind Traders  SOR-2026-0006  1.0                        overdue 2026-09-30
      Zweckverband für…  SOR-2026-0003  1.0      yes               rejected, overdue
      北京康托索信息技…  SOR-2026-0002  1.0      yes     0 of 2    overdue 2026-09-30
      株式会社ファブリ…  SOR-2026-0004  1.0              0 of 2    returned, overdue

      6 tenants, 6 statements as of 2026-10-01
        issued    6
        sealed    3
        invited   3, 1 of 6 people answered
        returned  3
        signed    1
        rejected  1
        overdue   4
      "
    `);
  });

  it('marks what a demo authority stands behind', async () => {
    const seal: IssuedSeal = {
      ...{ signer: 'DEMO Meridian', certificate: digestOf('seal') },
      ...{ level: 'B-B', time: '2026-07-01T12:00:00Z', demo: true },
    };
    const demo = await openRegister(register.path, { now: () => noon, create: false });
    const own = statementOf(7, { customer: 'Tailspin' });
    await demo.record([{ ...own, files: own.files.map((file) => ({ ...file, seal })) }], { by: 'ana' });
    await demo.returned(returnedOf(7), { by: 'ana' });
    const signatures = verificationOf().signatures.map((each) => ({ ...each, demo: true }));
    await demo.verified(sha256Of(7), verificationOf({ signatures }), { by: 'ana', generator: 'x' });
    await demo.close();
    const lines = (await status(80)).map((line) => line.trimEnd());
    expect(lines.find((line) => line.startsWith('Tailspin'))).toMatch(
      /SOR-2026-0007 +1\.0 +DEMO +signed 2026-07-03, DEMO$/,
    );
    expect(lines).toContain('  sealed    4, 1 of them DEMO');
    expect(lines).toContain('  signed    2, 1 of them DEMO');
  });

  it('says all where there is room', async () => {
    const [head = '', ...lines] = await status(200);
    expect(head.trimEnd().endsWith('DUE         BY')).toBe(true);
    expect(lines.join('\n')).toContain('Südwestmecklenburg');
  });

  it('cuts lines rather than names to nothing where there is next to none', async () => {
    const lines = await status(40);
    expect(lines.slice(0, 7).filter((line) => displayWidth(line) > 40)).toEqual([]);
    expect(lines[1]).toMatch(/^Contoso Ltd {2,}SOR-2026-0001/);
  });
});
