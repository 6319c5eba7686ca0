import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { openTransport } from '../../src/invite/transports/index.js';
import { needs } from '../tools.js';
import { makeCertificates } from './certificates.js';
import { failureOf, groundOf } from './transport-ground.js';

const damaged = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const host = createMemoryHost({ '/key.pem': 'a private key', '/damaged.pem': damaged, '/folder/ca.pem': '' });

const kinds = [
  { transport: 'smtp', host: 'mail.contoso.com' },
  { transport: 'caldav', calendar: 'https://mail.contoso.com/cal/', user: 'jo', secret: { env: 'MAIL' } },
];

/** How opening a transport with that CA file ends. */
const opened = async (settings: Readonly<Record<string, unknown>>, ca: string) =>
  (await failureOf(openTransport({ ...settings, ca }, groundOf({ host, environment: { MAIL: 'word-9f' } }))))
    .diagnostics[0];

describe.each(kinds)('the authorities of $transport', (settings) => {
  it.each([
    ['/key.pem', '/key.pem holds no PEM certificate'],
    ['/damaged.pem', 'A certificate in /damaged.pem is damaged'],
    ['/folder', '/folder is a folder'],
  ])('have to be certificates: %s', async (ca, message) => {
    expect(await opened(settings, ca)).toMatchObject({
      code: 'transport-settings-invalid',
      field: 'ca',
      message,
      hint: expect.stringContaining('BEGIN CERTIFICATE'),
    });
  });

  it('have to be there', async () => {
    expect(await opened(settings, '/none.pem')).toMatchObject({
      code: 'file-not-found',
      hint: 'Check the path; in a file of settings it is relative to that file.',
    });
  });

  needs('openssl')('can be several in one file', async () => {
    const [one, two] = await Promise.all([makeCertificates(), makeCertificates()]);
    const ground = groundOf({
      host: createMemoryHost({ '/ca.pem': `# both\n${one.ca}\n${two.ca}` }),
      environment: { MAIL: 'word-9f' },
    });
    await (await openTransport({ ...settings, ca: '/ca.pem' }, ground)).close();
  });
});
