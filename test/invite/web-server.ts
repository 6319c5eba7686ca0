import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Answers; `lost` breaks the connection instead. */
export type Answering = (asked: Asked) => Said | 'lost' | Promise<Said | 'lost'>;

/** A web server on this machine, until the test is over. @returns Its origin, such as `http://127.0.0.1:4711`. */
export async function webServer(
  answer: Answering,
  secure?: { readonly key: string; readonly cert: string },
): Promise<string> {
  const sockets = new Set<Socket>();
  const server = secure === undefined ? createServer() : createSecureServer(secure);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('request', async (request, response) => {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of request) pieces.push(Buffer.from(piece));
    } catch {
      // The client has gone.
      return;
    }
    const { method = '', url = '', headers } = request;
    const said = await answer({ method, target: url, headers, body: Buffer.concat(pieces) });
    if (said === 'lost') request.socket.destroy();
    else response.writeHead(said.status, said.headers).end(said.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
}
