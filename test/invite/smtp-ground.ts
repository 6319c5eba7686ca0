import type { Transport } from '../../src/invite/transports/index.js';
import { openTransport } from '../../src/invite/transports/index.js';
import type { MailServer } from './mail-server.js';
import { type Ground, groundOf } from './transport-ground.js';

/** A transport to a mail server of the test, without encryption unless the settings say otherwise. */
export function smtpTo(
  { port }: Pick<MailServer, 'port'>,
  settings: Readonly<Record<string, unknown>> = {},
  ground: Ground = groundOf(),
): Promise<Transport> {
  const given = { transport: 'smtp', host: '127.0.0.1', port, security: 'unencrypted', ...settings };
  return openTransport(given, ground);
}
