import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Mail {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: Buffer;
  readonly secure: boolean;
  readonly parameters: Readonly<Record<string, string | true>>;
}

export interface MailServer {
  readonly port: number;
  /** What was received whole, up to its last line. */
  readonly mails: Mail[];
  /** Connections that were opened so far. */
  connections(): number;
  /** Connections that are open now. */
  open(): number;
  /** Breaks every connection, without a word. */
  drop(): void;
}

/** What a server does at some points; each may answer with a reply of its own. */
export interface Manners {
  readonly options?: SMTPServerOptions;
  /** Called for every recipient. */
  recipient?(address: string): Reply | undefined;
  sender?(address: string): Reply | undefined;
  /** When the first bytes of a message are there. */
  begun?(server: MailServer): void;
  /** When a message is there whole. `silence`: no reply is given. */
  ended?(server: MailServer): Reply | 'silence' | undefined;
}

export interface Reply {
  readonly code: number;
  readonly text: string;
}

/** A mail server on this machine, until the test is over. */
export async function mailServer(manners: Manners = {}): Promise<MailServer> {
  const sockets = new Set<Socket>();
  let opened = 0;
  const mails: Mail[] = [];
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: manners.options?.key === undefined ? ['STARTTLS'] : [],
    closeTimeout: 100,
    ...manners.options,
    onMailFrom: ({ address }, _session, done) => done(errorOf(manners.sender?.(address))),
    onRcptTo: ({ address }, _session, done) => done(errorOf(manners.recipient?.(address))),
    onData(stream, { envelope, secure }, done) {
      const pieces: Buffer[] = [];
      stream.once('data', () => manners.begun?.(self));
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? { address: '', args: false as const } : envelope.mailFrom;
        const reply = manners.ended?.(self);
        if (reply === 'silence') return;
        if (reply === undefined) {
          mails.push({
            from: from.address,
            recipients: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(pieces),
            secure,
            parameters: from.args === false ? {} : from.args,
          });
        }
        done(errorOf(reply), `OK: queued as Q${mails.length}ABCDEF`);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        drop();
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  const self: MailServer = { port, mails, connections: () => opened, open: () => sockets.size, drop };
  return self;
}

function errorOf(reply: Reply | undefined): Error | undefined {
  return reply && Object.assign(new Error(reply.text), { responseCode: reply.code });
}
