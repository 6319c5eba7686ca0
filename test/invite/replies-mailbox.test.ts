import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies, settingsOfAddress } from '../../src/invite/replies/index.js';
import { all } from '../register/temporary.js';
import { needs } from '../tools.js';
import { type Certificates, makeCertificates } from './certificates.js';
import { imapServer, type MailboxManners, properAnswer } from './imap-server.js';
import { sample } from './replies/samples.js';
import { codeOf, everythingOf, failureOf } from './transport-ground.js';

const secret = 'word-9f';

const read = (port: number, certificates?: Certificates, more: Readonly<Record<string, unknown>> = {}) =>
  all(
    readReplies({
      kind: 'mailbox',
      settings: {
        host: '127.0.0.1',
        port,
        user: 'jo',
        secret: { env: 'MAIL' },
        ...(certificates && { ca: '/ca.pem' }),
        timeouts: { connect: 2, answer: 2 },
        ...more,
      },
      ground: {
        host: createMemoryHost({ '/ca.pem': certificates?.ca ?? '' }, { now: Date.UTC(2026, 11, 1) }),
        environment: { MAIL: secret },
      },
    }),
  );

describe('a mailbox', () => {
  let certificates: Certificates | undefined;
  const secure = needs('openssl');
  beforeAll(async () => {
    certificates = await makeCertificates().catch(() => undefined);
  });
  const serving = async (manners: MailboxManners) =>
    imapServer({ ...(certificates && { certificates }), ...manners });
  const ending = async (manners: MailboxManners, more = {}) =>
    failureOf(read((await serving(manners)).port, certificates, more));

  secure('is read without a trace, message by message', async () => {
    const messages = [
      sample('outlook.eml'),
      Buffer.from('From: a@b.example\r\n\r\nHello\r\n'),
      sample('gmail.eml'),
    ];
    const { port, commands } = await serving({ messages });
    const found = await read(port, certificates, { since: '2026-11-01' });
    expect(found.map(({ file, value }) => [file, value?.answer])).toEqual([
      [`imap://127.0.0.1:${port}/INBOX/;UID=1`, 'accepted'],
      [`imap://127.0.0.1:${port}/INBOX/;UID=2`, undefined],
      [`imap://127.0.0.1:${port}/INBOX/;UID=3`, 'tentative'],
    ]);
    expect(commands).toContain('EXAMINE INBOX');
    expect(commands.filter((one) => /SEARCH/.test(one))).toEqual(['UID SEARCH SINCE 01-Nov-2026']);
    expect(
      commands.filter((one) => /^(?:SELECT|UID (?:STORE|MOVE|COPY)|STORE|EXPUNGE|CLOSE)/.test(one)),
    ).toEqual([]);
    expect(commands.filter((one) => /BODY\[/.test(one))).toEqual([]);
    expect(commands.at(-1)).toBe('LOGOUT');
  });

  secure('is read from 90 days ago where nothing else is said', async () => {
    const { port, commands } = await serving({});
    expect(await read(port, certificates)).toEqual([]);
    expect(commands).toContain('UID SEARCH SINCE 02-Sep-2026');
  });

  secure('tells a message that is too large, and does not fetch it', async () => {
    const { port, commands } = await serving({
      messages: [sample('outlook.eml')],
      answer: (command) => properAnswer(command, [sample('outlook.eml')]).replace('SIZE 99', 'SIZE 99999999'),
    });
    const found = await read(port, certificates);
    expect(found.map(({ diagnostics }) => diagnostics[0]?.code)).toEqual(['reply-unreadable']);
    expect(commands.filter((one) => /PEEK/.test(one))).toEqual([]);
  });

  secure('ends in words where the server refuses, breaks off or sends without end', async () => {
    const on = (pattern: RegExp, answer: NonNullable<MailboxManners['answer']>): MailboxManners => ({
      messages: [sample('outlook.eml')],
      answer: (command, socket) => (pattern.test(command) ? answer(command, socket) : undefined),
    });
    const drop: NonNullable<MailboxManners['answer']> = (_, socket) => {
      socket.destroy();
      return '';
    };
    const cases: readonly (readonly [MailboxManners, string])[] = [
      [on(/^LOGIN/, () => '$ NO [AUTHENTICATIONFAILED] not you\r\n'), 'transport-credentials'],
      [on(/^LOGIN/, () => `$ NO [AUTHENTICATIONFAILED] not ${secret}\r\n`), 'transport-credentials'],
      [on(/^LOGIN/, () => '$ NO [UNAVAILABLE] later\r\n'), 'transport-deferred'],
      [on(/^LOGIN/, drop), 'transport-unreachable'],
      [on(/^EXAMINE/, () => '$ NO [NONEXISTENT] no such folder\r\n'), 'mailbox-missing'],
      [on(/^EXAMINE/, drop), 'transport-unreachable'],
      [on(/SEARCH/, () => '$ NO cannot\r\n'), 'transport-refused'],
      [on(/SEARCH/, drop), 'transport-unreachable'],
      [on(/SEARCH/, () => ''), 'transport-unreachable'],
      [on(/BODYSTRUCTURE/, drop), 'transport-unreachable'],
      [on(/PEEK/, drop), 'transport-unreachable'],
      [on(/PEEK/, () => '* 1 FETCH (UID 1 BODY[]<0> {9999999999}\r\nabc'), 'transport-unreachable'],
      [on(/PEEK/, () => '* 1 FETCH ((((((\r\n'), 'transport-unreachable'],
    ];
    for (const [index, [manners, code]] of cases.entries()) {
      const error = await ending(manners);
      expect(`${index} ${error.diagnostics[0]?.code}`).toBe(`${index} ${code}`);
      expect(everythingOf(error)).not.toContain(secret);
      expect(error.exitCode).toBe(3);
    }
  });

  secure('is not read from a server that is not trusted', async () => {
    const { port } = await serving({});
    expect(await codeOf(read(port, await makeCertificates()))).toBe('transport-insecure');
  });

  it('is not read over an open connection', async () => {
    const { port, commands } = await imapServer({});
    expect(await codeOf(read(port, undefined, { security: 'starttls' }))).toBe('transport-insecure');
    expect(commands.join()).not.toContain(secret);
    expect(await codeOf(read(1))).toBe('transport-unreachable');
  });
});

describe('the settings of a mailbox', () => {
  it('are checked, field by field', async () => {
    const error = await failureOf(read(0, undefined, { folder: 'a\r\nb', secret }));
    expect(error.diagnostics.map(({ field }) => field)).toEqual(['port', 'secret', 'folder']);
    expect(everythingOf(error)).not.toContain(secret);
  });

  it('can be in a file, and are told with their places there', async () => {
    const host = createMemoryHost({
      '/set/mailbox.yaml': 'hots: mail.contoso.com\nuser: jo\nsecret: word-9f\nport: many\n',
      '/set/other.yaml': 'host: 127.0.0.1\nport: 1\nuser: jo\nsecret: { file: secret }\n',
      '/set/trusting.yaml': 'host: 127.0.0.1\nport: 1\nuser: jo\nsecret: { env: MAIL }\nca: ca.pem\n',
      '/set/ca.pem': '',
    });
    const ground = { host, environment: {} };
    const of = (file: string) => failureOf(all(readReplies({ kind: 'mailbox-file', file, ground })));
    const error = await of('/set/mailbox.yaml');
    expect(everythingOf(error)).not.toContain(secret);
    expect(error.diagnostics.map(({ span, message }) => `${span?.line}: ${message}`)).toEqual([
      '1: host is missing',
      '1: "hots" is not a setting of a mailbox',
      '3: a secret has no place in the settings',
      '4: a number is expected, not a text',
    ]);
    expect(error.diagnostics[1]?.hint).toBe('Did you mean host?');
    // Paths start at the folder of the file.
    expect((await of('/set/other.yaml')).message).toBe('There is no file /set/secret');
    expect((await of('/set/trusting.yaml')).message).toBe('/set/ca.pem holds no PEM certificate');
  });

  it('can be in an address, all but the secret', () => {
    expect(settingsOfAddress('imaps://ana%40contoso.com@mail.contoso.com/Kick-offs/2026%20H2')).toEqual({
      host: 'mail.contoso.com',
      security: 'tls',
      user: 'ana@contoso.com',
      folder: 'Kick-offs/2026 H2',
    });
    expect(settingsOfAddress('imap://[::1]:1143')).toEqual({ host: '::1', port: 1143, security: 'starttls' });
    for (const wrong of [
      `imaps://ana:${secret}@mail.contoso.com`,
      'http://mail.contoso.com',
      'imaps:',
      'imap://a/%zz',
    ])
      expect(() => settingsOfAddress(wrong)).toThrow(/^The mailbox (?!.*word-9f)/);
  });
});
