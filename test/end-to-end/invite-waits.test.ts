import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../src/index.js';
import { mailServer, type Reply } from '../invite/mail-server.js';
import { countersign, inFolder, main } from './program.js';

const engagement = `customer: { name: "Contoso, Ltd." }
provider: { name: Northwind Services }
statement: { number: SOR-2026-0001, issued: 2026-11-21 }
kickOff:
  start: 2026-12-01T10:00
  duration: PT1H
  timeZone: Europe/Berlin
  place: Room 7
  organizer: { name: Jo Park, email: jo@northwind.example }
  attendees:
    - { name: Ana Torres, email: ana@contoso.com }
    - { name: Bo Lind, email: bo@contoso.com }
`;
const greylisted: Reply = { code: 451, text: '4.7.1 Greylisted, come back' };
const line = /^127\.0\.0\.1:\d+ puts (.*) off: 451 4\.7\.1 Greylisted, come back; trying again in \d s\n/m;
const args = ['invite', 'contoso.yaml', '--out', 'out', '--formats', 'json', '--transport', 'smtp.yaml'];

/** The program in a folder with an engagement and the settings of a mail server. */
const ground = <T>(port: number, work: (folder: string) => Promise<T>) =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'contoso.yaml'), engagement);
    const settings = `transport: smtp\nhost: 127.0.0.1\nport: ${port}\nsecurity: unencrypted\n`;
    await writeFile(join(folder, 'smtp.yaml'), settings);
    return work(folder);
  });

/** Starts the program, and interrupts it as soon as it says that it waits. Gives the milliseconds from there to its end. */
async function interrupted(cwd: string) {
  const child = spawn(process.execPath, [main, ...args], { cwd });
  let said = '';
  let at = 0;
  child.stdout.resume();
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
    if (at > 0 || !said.includes('trying again in')) return;
    at = performance.now();
    child.kill('SIGINT');
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, said, took: performance.now() - at };
}

async function states(folder: string) {
  const register = await openRegister(join(folder, 'out/register.sqlite'), { now: () => 0, create: false });
  try {
    const found = [];
    for await (const { deliveries } of register.invitations.all()) found.push(...deliveries);
    return found.map(({ recipient, state }) => [recipient, state]);
  } finally {
    await register.close();
  }
}

describe('a server that lets nobody in at first', () => {
  it('is told of while it is waited for', async () => {
    const known = new Set<string>();
    const recipient = (address: string) => {
      const isKnown = known.has(address);
      known.add(address);
      return isKnown ? undefined : greylisted;
    };
    const server = await mailServer({ recipient });
    await ground(server.port, async (cwd) => {
      const { exitCode, stderr } = await countersign(args, { cwd });
      expect(stderr).toMatch(line);
      expect(exitCode).toBe(0);
    });
    expect(server.mails.map(({ recipients }) => recipients)).toEqual([['ana@contoso.com', 'bo@contoso.com']]);
  });

  it('is not told of where a program reads what is told', async () => {
    let times = 0;
    const server = await mailServer({ recipient: () => (times++ < 2 ? greylisted : undefined) });
    await ground(server.port, async (cwd) => {
      const { exitCode, stderr } = await countersign([...args, '--json'], { cwd });
      expect([exitCode, stderr]).toEqual([0, '']);
    });
  });

  it.skipIf(process.platform === 'win32')(
    'is not waited for after Ctrl+C; nobody is in doubt, and the same command goes on',
    async () => {
      let open = false;
      const server = await mailServer({ recipient: () => (open ? undefined : greylisted) });
      await ground(server.port, async (cwd) => {
        const { exitCode, said, took } = await interrupted(cwd);
        expect(said).toContain('error[delivery-interrupted]: It was stopped before it was tried again');
        expect(exitCode).toBe(3);
        expect(took).toBeLessThan(1500);
        expect(await states(cwd)).toEqual([
          ['ana@contoso.com', 'planned'],
          ['bo@contoso.com', 'planned'],
        ]);
        open = true;
        expect((await countersign(args, { cwd })).exitCode).toBe(0);
        expect((await states(cwd)).map(([, state]) => state)).toEqual(['accepted', 'accepted']);
      });
      expect(server.mails).toHaveLength(1);
    },
  );
});
