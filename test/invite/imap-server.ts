import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { Certificates } from './certificates.js';

/** What a mailbox of the test does. */
export interface MailboxManners {
  /** None: the connection is not encrypted. */
  readonly certificates?: Certificates;
  readonly messages?: readonly Uint8Array[];
  /** Besides IMAP4rev1. */
  readonly capabilities?: string;
  /** What is said in the place of a proper answer, `$` standing for the tag; nothing is said where it gives ''. */
  answer?(command: string, socket: Socket): string | undefined;
}

export interface Mailbox {
  readonly port: number;
  /** What the client asked for, without tags. */
  readonly commands: string[];
}

/** An IMAP server with one folder, as simple as the client puts up with, until the test is over. */
export async function imapServer({
  certificates,
  messages = [],
  capabilities = '',
  answer,
}: MailboxManners): Promise<Mailbox> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const greet = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write(`* OK [CAPABILITY IMAP4rev1 ${capabilities}] test\r\n`);
    let left = '';
    let last = '*';
    socket.on('data', (piece) => {
      const lines = (left + piece.toString('latin1')).split('\r\n');
      left = lines.pop() ?? '';
      for (const line of lines) {
        // What a client says in the middle of a command has no tag.
        const [, tag = last, command = line] = /^(\S+) (.*)$/.exec(line) ?? [];
        last = tag;
        commands.push(command);
        const said = answer?.(command, socket) ?? properAnswer(command, messages);
        if (said !== '' && !socket.destroyed) socket.write(said.replaceAll('$', tag), 'latin1');
      }
    });
  };
  const server =
    certificates === undefined
      ? createPlainServer(greet)
      : createSecureServer({ key: certificates.key, cert: certificates.cert }, greet);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, commands };
}

const structure =
  '(("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 2 1)("text" "calendar" ("method" "REPLY") NIL NIL "7bit" 2 1) "mixed")';

export function properAnswer(command: string, messages: readonly Uint8Array[]): string {
  const uids = messages.map((_, index) => index + 1);
  if (/^CAPABILITY/i.test(command)) return '* CAPABILITY IMAP4rev1\r\n$ OK\r\n';
  if (/^(?:LIST|LSUB)/i.test(command)) return '* LIST (\\HasNoChildren) "/" "INBOX"\r\n$ OK\r\n';
  if (/^EXAMINE/i.test(command))
    return `* ${messages.length} EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1]\r\n* OK [UIDNEXT 99]\r\n$ OK [READ-ONLY] fine\r\n`;
  if (/^UID SEARCH/i.test(command)) return `* SEARCH ${uids.join(' ')}\r\n$ OK\r\n`;
  const [, uid] = /^UID FETCH (\d+) \(.*BODY\.PEEK\[\]/i.exec(command) ?? [];
  if (uid !== undefined) {
    const bytes = Buffer.from(messages[Number(uid) - 1] ?? []);
    const body = bytes.toString('latin1').replaceAll('$', '_');
    return `* ${uid} FETCH (UID ${uid} BODY[]<0> {${bytes.length}}\r\n${body})\r\n$ OK\r\n`;
  }
  if (/^UID FETCH/i.test(command)) {
    const told = uids.map(
      (own) => `* ${own} FETCH (UID ${own} RFC822.SIZE 99 BODYSTRUCTURE ${structure})\r\n`,
    );
    return `${told.join('')}$ OK\r\n`;
  }
  if (/^LOGOUT/i.test(command)) return '* BYE\r\n$ OK\r\n';
  return '$ OK fine\r\n';
}
