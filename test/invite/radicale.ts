import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const word = 'word-of-jo-2c';

/** A radicale of its own on a free port, with the user jo and no calendar, until the test is over. */
export async function radicale(secure?: {
  readonly key: string;
  readonly cert: string;
}): Promise<{ origin: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-radicale-'));
  const place = (name: string) => join(folder, name);
  const port = await freePort();
  await mkdir(place('collections'));
  await writeFile(place('users'), `jo:${word}\n`);
  if (secure !== undefined) {
    await writeFile(place('key.pem'), secure.key);
    await writeFile(place('cert.pem'), secure.cert);
  }
  const tls = `ssl = True\nkey = ${place('key.pem')}\ncertificate = ${place('cert.pem')}\n`;
  await writeFile(
    place('config'),
    `[server]\nhosts = 127.0.0.1:${port}\n${secure === undefined ? '' : tls}` +
      `[auth]\ntype = htpasswd\nhtpasswd_filename = ${place('users')}\nhtpasswd_encryption = plain\ndelay = 0\n` +
      `[rights]\ntype = owner_only\n[storage]\nfilesystem_folder = ${place('collections')}\n`,
  );
  const server = spawn('radicale', ['--config', place('config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (piece) => {
    said += piece;
  });
  onTestFinished(async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGKILL')) await gone;
    await rm(folder, { recursive: true, force: true });
  });
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`radicale does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { origin: `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${port}` };
}

/** What another program asks, as jo. */
export async function asJo(
  origin: string,
  method: string,
  path: string,
  {
    body,
    headers = {},
  }: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`jo:${word}`).toString('base64')}`;
  return fetch(`${origin}${path}`, {
    method,
    headers: { ...headers, authorization },
    ...(body !== undefined && { body }),
  });
}

/** Makes a calendar. */
export async function makeCalendar(
  origin: string,
  path: string,
  name: string,
  kind = 'VEVENT',
): Promise<void> {
  const body = `<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop><d:displayname>${name}</d:displayname><c:supported-calendar-component-set><c:comp name="${kind}"/></c:supported-calendar-component-set></d:prop></d:set></c:mkcalendar>`;
  const reply = await asJo(origin, 'MKCALENDAR', path, { body });
  if (reply.status !== 201) throw new Error(`MKCALENDAR: ${reply.status} ${await reply.text()}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
