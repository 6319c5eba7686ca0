import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { openTransportFile } from '../../src/invite/transports/index.js';
import { toldOf, word } from './settings-ground.js';
import { ana, codeOf, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const advice = (name: string) =>
  `a secret has no place in the settings / Say where it is: ${name}: { env: NAME } for an environment variable, or ${name}: { file: PATH } for a file that nobody else may read. Change a secret that others may have read here.`;
const smtp = (more: string) => `transport: smtp\nhost: mail.contoso.com\nuser: jo\n${more}`;

describe('a secret in the settings is not shown, and it is told where it belongs', () => {
  it.each([
    [smtp(`secret: ${word}`), `4:9: secret: ${advice('secret')}`],
    [smtp(`secret: { value: ${word} }`), `4:9: secret: ${advice('secret')}`],
    [smtp(`secret: { ${word} }`), `4:9: secret: ${advice('secret')}`],
    [
      smtp(`oauth2: { tokenUrl: "https://a.example", clientId: a, refreshToken: ${word} }`),
      `4:69: oauth2.refreshToken: ${advice('refreshToken')}`,
    ],
    [`transport: graph\nlogin: { token: ${word} }`, `2:17: login.token: ${advice('token')}`],
    [
      `transport: graph\nlogin: { tenant: a, clientId: b, clientSecret: ${word} }`,
      `2:48: login.clientSecret: ${advice('clientSecret')}`,
    ],
  ])('%j', async (text, told) => {
    expect(await toldOf(text)).toEqual([told]);
  });

  it.each(['password', 'pasword', 'pass', 'smtp_password', 'passwd', 'api-key', 'token', 'Client_Secret'])(
    'under the name %s',
    async (name) => {
      const text = `transport: smtp\nhost: mail.contoso.com\n${name}: ${word}`;
      expect(await toldOf(text)).toEqual([`3:${name.length + 3}: ${name}: ${advice('secret')}`]);
    },
  );

  it.each([
    smtp(`secret: { env: ${word}-x }`),
    smtp(`secret:${word}`),
    smtp(`secret: "${word}`),
    smtp(`secret: [${word}]`),
    smtp(`secret: *${word}`),
    smtp(`secret: !${word} a`),
    smtp(`secret: { env: A, ${word}: b }`),
    `%${word}\n${smtp('')}`,
    `{ transport: smtp, host: a, secret:${word} }`,
    `transport: caldav\ncalendar: https://jo:${word}@cal.contoso.com/`,
    `transport: graph\nlogin: ${word}`,
    `transport: ${word}`,
    word,
  ])('%j', async (text) => {
    // That it is shown nowhere is looked at there.
    expect((await toldOf(text)).length).toBeGreaterThan(0);
  });

  it('whose place has another name than the product has for it', async () => {
    expect(await toldOf('transport: smtp\nhost: m\npassword: { env: A }')).toEqual([
      '3:1: password: "password" is not a setting of smtp / Write it as secret.',
    ]);
  });
});

describe('a relative path in a file of settings starts at its folder', () => {
  it('of a folder', async () => {
    const host = createMemoryHost({ 'set/file.yaml': 'transport: file\nfolder: ../out' });
    const transport = await openTransportFile('set/file.yaml', groundOf({ host }));
    const journal = journalOf();
    await transport.deliver(invitationOf(), [ana], journal);
    expect(journal.notes.at(-1)?.[2]).toBe(join(resolve('out'), 'kick-off-a1.eml'));
  });

  it('of a secret and of an authority', async () => {
    const files = {
      '/set/smtp.yaml': smtp('secret: { file: secrets/mail }'),
      '/set/trusting.yaml': smtp('secret: { file: secrets/mail }\nca: ca.pem'),
      '/set/ca.pem': 'PEM',
    };
    const missing = await failureOf(
      openTransportFile('/set/smtp.yaml', groundOf({ host: createMemoryHost(files) })),
    );
    expect(missing.message).toContain(resolve('/set/secrets/mail'));
    const host = createMemoryHost({ ...files, '/set/secrets/mail': word });
    await (await openTransportFile('/set/smtp.yaml', groundOf({ host }))).close();
    const { message } = await failureOf(openTransportFile('/set/trusting.yaml', groundOf({ host })));
    expect(message).toBe(`${resolve('/set/ca.pem')} holds no PEM certificate`);
  });

  it('and what is not there is told as any file', async () => {
    expect(await codeOf(openTransportFile('/none.yaml', groundOf()))).toBe('file-not-found');
  });
});
