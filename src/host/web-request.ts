import { request as requestOpen } from 'node:http';
import { request as requestSecure } from 'node:https';

/** One request over HTTP. */
export interface WebRequest {
  readonly method: string;
  readonly address: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** PEM of the only authorities that are trusted; otherwise those that Node knows. */
  readonly ca?: Uint8Array;
  /** Milliseconds without a sign of life. */
  readonly patience: number;
  /** Milliseconds that all of it may take, however often it gives a sign of life; no limit where it is not given. */
  readonly longest?: number;
}

export interface WebReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Bytes of the longest reply that is read. */
const longestReply = 1 << 25;

/**
 * Asks a server over HTTP or HTTPS. Redirects are not followed: who asks knows to whom a secret may go.
 *
 * Errors: Node's own, with a `code`; they may hold the address and are not to be shown as they are.
 */
export function webRequest({
  method,
  address,
  headers,
  body,
  ca,
  patience,
  longest,
}: WebRequest): Promise<WebReply> {
  const ask = address.protocol === 'https:' ? requestSecure : requestOpen;
  const secure = {
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2' as const,
    ...(ca && { ca: Buffer.from(ca) }),
  };
  const length = body === undefined ? {} : { 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const asked = ask(address, {
      method,
      headers: { ...headers, ...length },
      // No connection outlives its request: nothing has to be closed, and none is found dead.
      agent: false,
      ...(address.protocol === 'https:' && secure),
    });
    const giveUp = () => {
      const error = late();
      reject(error);
      asked.destroy(error);
    };
    // For Node a request is idle only once it is connected.
    const connecting = setTimeout(giveUp, patience);
    const whole = longest === undefined ? undefined : setTimeout(giveUp, longest);
    asked.setTimeout(patience, giveUp);
    asked.on('socket', (socket) => socket.once('connect', () => clearTimeout(connecting)));
    asked.on('close', () => {
      clearTimeout(connecting);
      clearTimeout(whole);
    });
    asked.on('error', reject);
    asked.on('response', (reply) => {
      const pieces: Buffer[] = [];
      let read = 0;
      reply.on('data', (piece: Buffer) => {
        read += piece.length;
        if (read > longestReply) asked.destroy(new Error('The reply is too long'));
        else pieces.push(piece);
      });
      reply.on('error', reject);
      reply.on('end', () => {
        const given = Object.entries(reply.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, [value].flat().join(', ')] as const],
        );
        resolve({
          status: reply.statusCode ?? 0,
          headers: Object.fromEntries(given),
          body: Buffer.concat(pieces),
        });
      });
    });
    asked.end(body);
  });
}

function late(): Error {
  return Object.assign(new Error('It did not answer in time'), { code: 'ETIMEDOUT' });
}
