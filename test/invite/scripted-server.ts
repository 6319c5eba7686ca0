import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server that keeps to no rules does. */
export interface Script {
  /** What it begins with; nothing where it is empty. */
  readonly greeting?: string;
  /** Answers a line of the client; nothing is said where it gives nothing. Not asked between DATA and the end of the data. */
  answer(line: string, socket: Socket): string | undefined;
  /** Told every piece of the data, and all of it so far. */
  data?(all: string, socket: Socket): void;
}

/** Answers as a plain server does. */
export function plainAnswer(line: string): string {
  if (/^EHLO/i.test(line)) return '250-test\r\n250 8BITMIME';
  if (/^DATA/i.test(line)) return '354 go on';
  return '250 fine';
}

/** A server that says what it is told to, until the test is over. It gives all lines that it was sent. */
export async function scriptedServer(script: Script): Promise<{ port: number; data(): string }> {
  const sockets: Socket[] = [];
  let data = '';
  const server = createServer((socket) => {
    sockets.push(socket);
    let inData = false;
    socket.on('error', () => undefined);
    const { greeting = '220 test ESMTP' } = script;
    if (greeting !== '') socket.write(`${greeting}\r\n`);
    socket.on('data', (piece) => {
      const text = piece.toString('latin1');
      if (inData) {
        data += text;
        script.data?.(data, socket);
        return;
      }
      for (const line of text.split('\r\n').filter((one) => one !== '')) {
        const reply = script.answer(line, socket);
        inData ||= reply?.startsWith('354') === true;
        if (reply !== undefined) socket.write(`${reply}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, data: () => data };
}
