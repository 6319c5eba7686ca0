import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.js';
import { makeCertificates } from '../invite/certificates.js';
import { imapServer } from '../invite/imap-server.js';
import { needs } from '../tools.js';
import { createTestTerminal } from './test-terminal.js';

const engagement = (start = '2026-12-01T10:00') => `
customer: { name: "Contoso, Ltd." }
provider: { name: Northwind Services }
statement: { number: SOR-2026-0042, issued: 2026-11-21 }
source: { revision: 2016-11 }
kickOff:
  start: ${start}
  duration: PT1H
  timeZone: Europe/Berlin
  link: https://meet.northwindtraders.com/contoso
  organizer: { name: Jo Li, email: jo@northwindtraders.com }
  attendees:
    - { name: Ana Torres, email: Ana.Torres@contoso.com }
    - { name: 金美娜, email: mina@contoso.com }
    - { name: Luis Romero, email: luis@contoso.com }
`;

async function countersign(args: readonly string[], environment: Record<string, string> = {}) {
  const terminal = createTestTerminal({ environment });
  const exitCode = await run(args, terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

/** A folder in which people were invited, and what a reply of one of them is. */
async function invited() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-replies-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = (...names: string[]) => join(folder, ...names);
  await mkdir(path('in'));
  const out = path('out');
  const register = path('out', 'register.sqlite');
  const invite = async (start?: string, ...more: string[]) => {
    await writeFile(path('contoso.yaml'), engagement(start));
    return countersign(['invite', path('contoso.yaml'), '--out', out, ...more]);
  };
  expect(await invite()).toMatchObject({ exitCode: 0, stderr: '' });
  const calendar = await readFile(path('out', 'kick-off-SOR-2026-0042.ics'), 'utf8');
  const [uid = ''] = /^UID:.*$/m.exec(calendar) ?? [];
  const replies = (...args: string[]) =>
    countersign(['invite', 'replies', ...args], { COUNTERSIGN_REGISTER: register });
  return { path, register, invite, replies, uid: uid.trim() };
}

/** As a mail program answers. */
function replyOf(uid: string, from: string, status: string, more: readonly string[] = []): Buffer {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    `From: ${from}`,
    'To: jo@northwindtraders.com',
    'Subject: Re: Kick-off',
    'MIME-Version: 1.0',
    'Content-Type: text/calendar; method=REPLY; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    uid,
    `DTSTAMP:${stamp}`,
    'SEQUENCE:0',
    'ORGANIZER:mailto:jo@northwindtraders.com',
    `ATTENDEE;PARTSTAT=${status}:mailto:${from}`,
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

describe('countersign invite replies', () => {
  it('records what attendees answered, and the register shows it', async () => {
    const { path, register, invite, replies, uid } = await invited();
    const show = (...more: string[]) =>
      countersign(['register', 'show', 'SOR-2026-0042', '--register', register, ...more]);
    expect((await show()).stdout).toMatch(/Luis Romero {2}luis@contoso.com +written +no answer yet\n/);
    await writeFile(path('in', 'a.eml'), replyOf(uid, 'ana.torres@contoso.com', 'ACCEPTED'));
    const comment = ['COMMENT:I am away\\, Grüße \u001b[31m'];
    await writeFile(path('in', 'b.eml'), replyOf(uid, 'mina@contoso.com', 'DECLINED', comment));
    await writeFile(path('in', 'c.eml'), 'From: eve@example.com\r\n\r\nSee you there.\r\n');
    const first = await replies(path('in'));
    expect(first).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: [
        '2 replies recorded, 1 left out',
        'Pass --verbose to see all reasons.',
        '',
        'Kick-off meeting: Contoso, Ltd. (SOR-2026-0042), 2026-12-01 10:00 Europe/Berlin',
        '  NAME         ADDRESS                 ANSWER         COMMENT',
        '  Ana Torres   ana.torres@contoso.com  accepted',
        '  金美娜       mina@contoso.com        declined       I am away, Grüße [31m',
        '  Luis Romero  luis@contoso.com        no answer yet',
        '',
      ].join('\n'),
    });
    expect((await replies(path('in'), '--verbose')).stderr).toContain('info[reply-absent]');
    expect((await replies(path('in', 'a.eml'))).stdout).toMatch(/^0 replies recorded, 1 known before\n/);

    expect((await invite('2026-12-02T10:00', '--update')).exitCode).toBe(0);
    const shown = (await show()).stdout;
    expect(shown).toContain('Last       update 1, with version 1.0\n');
    expect(shown).toMatch(/ana\.torres@contoso\.com +written +accepted, to an earlier invitation\n/);
    const { invitations } = JSON.parse((await show('--json')).stdout);
    expect(invitations).toMatchObject([
      {
        number: 'SOR-2026-0042',
        sequence: 1,
        start: '2026-12-02T10:00',
        deliveries: [{ state: 'accepted' }, { state: 'accepted' }, { state: 'accepted' }],
        accepted: [{ email: 'ana.torres@contoso.com', isOutdated: true }],
        declined: [{ email: 'mina@contoso.com', comment: 'I am away, Grüße [31m' }],
        waiting: [{ email: 'luis@contoso.com' }],
      },
    ]);

    expect((await invite('2026-12-02T10:00', '--cancel')).exitCode).toBe(0);
    expect((await show()).stdout).toMatch(
      /Europe\/Berlin \(cancelled\)[\s\S]+ INVITATION\n.* written\n.* written\n.* written\n$/,
    );
    expect((await replies(path('in', 'a.eml'))).stdout).toMatch(/ \(cancelled\)\n$/);
  });

  it('shows an answer that somebody else sent as that, also when it is read again', async () => {
    const { path, register, replies, uid } = await invited();
    const answer = replyOf(uid, 'luis@contoso.com', 'DECLINED').toString();
    await writeFile(path('in', 'a.eml'), answer.replace('From: luis', 'From: assistant'));
    const told = /luis@contoso\.com +(?:written +)?declined, sent by assistant@contoso\.com\n/;
    const first = await replies(path('in'));
    expect(first.stdout).toMatch(told);
    expect(first.stderr).toContain('warning[reply-from-other]');
    expect((await replies(path('in'))).stdout).toMatch(told);
    const show = ['register', 'show', 'SOR-2026-0042', '--register', register];
    expect((await countersign(show)).stdout).toMatch(told);
    const sent = [{ email: 'luis@contoso.com', sender: 'assistant@contoso.com' }];
    expect(JSON.parse((await countersign([...show, '--json'])).stdout).invitations).toMatchObject([
      { declined: sent },
    ]);
    const { meetings } = JSON.parse((await replies(path('in'), '--json')).stdout);
    expect(meetings).toMatchObject([{ declined: sent }]);
    const other = answer.replace('DECLINED', 'ACCEPTED');
    await writeFile(path('in', 'b.eml'), other);
    const twofold = await replies(path('in'));
    expect(twofold.stderr).toContain('b.eml:1:1: warning[reply-contradictory]');
    expect(twofold.stdout).toMatch(told);
  });

  it('gives the same to a program, and ends by what could not be read', async () => {
    const { path, replies, uid } = await invited();
    await writeFile(path('in', 'a.eml'), replyOf(uid, 'luis@contoso.com', 'TENTATIVE'));
    await writeFile(path('in', 'b.eml'), replyOf('UID:another', 'luis@contoso.com', 'ACCEPTED'));
    await writeFile(path('in', 'c.eml'), replyOf(uid, 'eve@example.com', 'ACCEPTED'));
    const sound = await replies(path('in'), '--json');
    expect(sound.exitCode).toBe(0);
    const told = JSON.parse(sound.stdout);
    expect(told).toMatchObject({ ok: true, counts: { recorded: 1, known: 0, older: 0 }, leftOut: 2 });
    expect(told.meetings).toMatchObject([{ number: 'SOR-2026-0042', tentative: [{ name: 'Luis Romero' }] }]);
    expect(told.diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      'reply-uninvited',
      'reply-unknown-meeting',
    ]);
    await writeFile(path('in', 'd.eml'), replyOf('X-NO:uid', 'luis@contoso.com', 'ACCEPTED'));
    const faulty = await replies(path('in'));
    expect(faulty.exitCode).toBe(1);
    expect(faulty.stderr).toContain('d.eml:1:1: error[reply-unreadable]');
    expect(faulty.stdout).toMatch(/^0 replies recorded, 1 known before, 1 to meetings that are not in the /);
  });

  it('wants a register that is there, and makes none', async () => {
    const { path } = await invited();
    const nowhere = path('nowhere.sqlite');
    const { exitCode, stderr } = await countersign(['invite', 'replies', path('in'), '--register', nowhere]);
    expect([exitCode, stderr.split('\n')[0]]).toEqual([
      3,
      `error[register-not-found]: There is no register ${nowhere}`,
    ]);
    await expect(readFile(nowhere)).rejects.toThrow(/ENOENT/);
  });

  it('does not take an option of `invite` for one of its own', async () => {
    const { path, replies } = await invited();
    for (const args of [
      ['invite', '--dry-run', 'replies', path('in')],
      ['invite', 'replies', path('in'), '--dry-run'],
    ])
      expect(await countersign(args)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('--dry-run'),
      });
    expect(await replies(path('nothing'))).toMatchObject({ exitCode: 3 });
  });
});

describe('countersign invite replies, of a mailbox', () => {
  const secure = needs('openssl');

  /** A server with a reply, and the certificate to trust it by. */
  async function mailbox(accepts: RegExp) {
    const ground = await invited();
    const certificates = await makeCertificates();
    await writeFile(ground.path('ca.pem'), certificates.ca);
    const { port, commands } = await imapServer({
      certificates,
      capabilities: 'AUTH=XOAUTH2 SASL-IR',
      messages: [replyOf(ground.uid, 'luis@contoso.com', 'ACCEPTED')],
      answer: (command) =>
        /^(?:LOGIN|AUTHENTICATE)/.test(command) && !accepts.test(command)
          ? '$ NO [AUTHENTICATIONFAILED] not you\r\n'
          : undefined,
    });
    return { ...ground, port, commands, address: `imaps://jo%40contoso.com@127.0.0.1:${port}/INBOX` };
  }

  secure('are read with a secret of the environment or a file', async () => {
    const { path, address, register, commands } = await mailbox(/^LOGIN "?jo@contoso\.com"? "?word-9f"?$/);
    const read = (...more: string[]) =>
      countersign(['invite', 'replies', address, '--register', register, '--ca', path('ca.pem'), ...more], {
        PASSWORD: 'word-9f',
      });
    const first = await read('--secret-env', 'PASSWORD', '--since', '2026-11-02');
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toMatch(/^1 reply recorded\n/);
    expect(commands).toContain('UID SEARCH SINCE 02-Nov-2026');
    await writeFile(path('secret'), 'word-9f\n');
    await chmod(path('secret'), 0o600);
    expect((await read('--secret-file', path('secret'))).stdout).toMatch(
      /^0 replies recorded, 1 known before/,
    );
    await writeFile(path('secret'), 'word-8e\n');
    const wrong = await read('--secret-file', path('secret'));
    expect(wrong.exitCode).toBe(3);
    expect(wrong.stderr).toContain('error[transport-credentials]');
    expect(wrong.stderr).not.toContain('word-8e');
  });

  secure('are read as a file describes it, with a token that a program prints', async () => {
    const said = Buffer.from('user=jo@contoso.com\x01auth=Bearer token-71c3\x01\x01').toString('base64');
    const { path, port, replies } = await mailbox(new RegExp(`^AUTHENTICATE XOAUTH2 ${said}$`));
    const settings = (program: string) => ({
      ...{ host: '127.0.0.1', port, user: 'jo@contoso.com', ca: path('ca.pem') },
      oauth2: { command: [process.execPath, '-e', program] },
    });
    await writeFile(path('mailbox.yaml'), JSON.stringify(settings(`console.log('token-71c3')`)));
    const done = await replies('--mailbox', path('mailbox.yaml'));
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(done.stdout).toMatch(/^1 reply recorded\n/);
    await writeFile(path('mailbox.yaml'), JSON.stringify(settings('process.exit(4)')));
    const failed = await replies('--mailbox', path('mailbox.yaml'));
    expect(failed.exitCode).toBe(3);
    expect(failed.stderr).toMatch(/error\[transport-credentials\]: No access token .*exit code 4/);
  });
});
