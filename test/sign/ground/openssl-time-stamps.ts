import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { opensslAuthority, stamping } from './openssl-authority.js';

export interface TimeStampServer {
  readonly address: string;
  /** What was asked, in order. */
  readonly requests: IncomingMessage[];
  /** Lets it go, as if the machine was switched off. */
  close(): void;
}

/** What it does instead of stamping; `true` when it did something. */
export type Manners = (request: {
  /** Which request it is, from 1. */
  readonly count: number;
  readonly query: Uint8Array;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}) => unknown;

/**
 * A time-stamping authority: OpenSSL behind HTTP on this machine. It goes with the test.
 *
 * @param signer Name of the certificate in the ground's authority.
 */
export async function timeStampServer(
  manners: Manners = () => false,
  signer = 'tsa',
): Promise<TimeStampServer> {
  prepare();
  const requests: IncomingMessage[] = [];
  const server = createServer((message, response) => {
    requests.push(message);
    const count = requests.length;
    const pieces: Buffer[] = [];
    message.on('data', (piece: Buffer) => pieces.push(piece));
    message.on('end', async () => {
      const query = Buffer.concat(pieces);
      if ((await manners({ count, query, message, response })) === true) return;
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(await stampedBy(signer, query));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/tsa`, requests, close };
}

let asked = 0;

/** What `openssl ts -reply` answers to a query. */
export function stampedBy(signer: string, query: Uint8Array): Promise<Uint8Array> {
  prepare();
  const { file } = opensslAuthority();
  asked += 1;
  const [question, answer, config] = [`q${asked}`, `a${asked}`, `c${asked}`].map((name) =>
    file(`ts.${name}`),
  );
  if (question === undefined || answer === undefined || config === undefined) throw new Error('No files');
  writeFileSync(question, query);
  writeFileSync(`${config}.serial`, `${(asked + 4096).toString(16)}\n`);
  writeFileSync(config, configuration(`${config}.serial`, signer));
  const args = ['ts', '-reply', '-config', config, '-queryfile', question, '-out', answer];
  return new Promise((resolve, reject) =>
    execFile('openssl', args, (error) => (error === null ? resolve(readFileSync(answer)) : reject(error))),
  );
}

function configuration(serial: string, signer: string): string {
  const { file } = opensslAuthority();
  return `[tsa]
default_tsa = one
[one]
serial = ${serial}
signer_cert = ${file(`${signer}.pem`)}
signer_key = ${file(`${signer}.key`)}
certs = ${file('issuing.pem')}
signer_digest = sha256
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.5
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
ess_cert_id_chain = no
`;
}

let isPrepared = false;

function prepare(): void {
  if (!isPrepared) opensslAuthority().issue('tsa', { extensions: stamping });
  isPrepared = true;
}
