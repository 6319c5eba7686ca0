import { ImapFlow } from 'imapflow';
import type { Dovecot } from './dovecot.js';

/** The messages of a user's INBOX as IMAP gives them, once there are so many; waits for twenty seconds at most. */
export async function readMailbox(
  { ports, secret, certificates }: Dovecot,
  user: string,
  count: number,
): Promise<readonly Buffer[]> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: ports.tls,
    secure: true,
    auth: { user, pass: secret },
    tls: { ca: certificates.ca },
    logger: false,
  });
  await client.connect();
  try {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const status = await client.status('INBOX', { messages: true });
      if (status && (status.messages ?? 0) >= count) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await client.mailboxOpen('INBOX', { readOnly: true });
    const found = await client.fetchAll('1:*', { source: true });
    return found.map(({ source }) => source ?? Buffer.of());
  } finally {
    await client.logout();
  }
}
