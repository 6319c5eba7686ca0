import { execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Certificates, makeCertificates } from './certificates.js';

export interface Dovecot {
  /** For TLS from the start, and for STARTTLS. */
  readonly ports: { readonly tls: number; readonly starttls: number };
  readonly certificates: Certificates;
  /** Of the mailbox: a Maildir. */
  readonly maildir: string;
  readonly user: string;
  readonly secret: string;
}

/**
 * Starts dovecot (2.3) as an ordinary user, with one mailbox and a configuration that is thrown away when the test is over. Where the
 * tests are run by root, it runs as nobody: dovecot gives no mail to root.
 *
 * @param messages Name of the file to bytes; they lie in INBOX and have not been seen.
 */
export async function startDovecot(messages: Readonly<Record<string, Uint8Array>>): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-dovecot-'));
  const path = (name: string) => join(folder, name);
  const owner = ownerOf();
  const certificates = await makeCertificates();
  const ports = { tls: await freePort(), starttls: await freePort() };
  const [user, secret] = ['jo@contoso.com', 'word-9f two'];
  const folders = ['run', 'state', 'mail', 'mail/new', 'mail/cur', 'mail/tmp'];
  for (const name of folders) await mkdir(path(name));
  const files: Record<string, string | Uint8Array> = {
    'cert.pem': certificates.cert,
    'key.pem': certificates.key,
    users: `${user}:{PLAIN}${secret}::::::\n`,
    'dovecot.conf': configuration(folder, owner, ports),
  };
  for (const [name, bytes] of Object.entries(messages)) files[`mail/new/${name}`] = bytes;
  for (const [name, content] of Object.entries(files)) await writeFile(path(name), content);
  for (const name of ['', ...folders, ...Object.keys(files)]) {
    await chown(path(name), owner.uid, owner.gid);
    await chmod(path(name), 0o700);
  }
  const server = spawn('dovecot', ['-F', '-c', path('dovecot.conf')], {
    uid: owner.uid,
    gid: owner.gid,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    server.on('exit', () => resolve());
    server.on('error', () => resolve());
  });
  onTestFinished(async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  const answers = await Promise.race([isAnswering(ports.tls), ended.then(() => false)]);
  if (!answers)
    throw new Error(`dovecot did not start: ${await readFile(path('log'), 'utf8').catch(() => 'no log')}`);
  return { ports, certificates, maildir: path('mail'), user, secret };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
  readonly group: string;
}

function ownerOf(): Owner {
  const id = (...args: string[]) => execFileSync('id', args, { encoding: 'utf8' }).trim();
  const of = process.getuid?.() === 0 ? ['nobody'] : [];
  return {
    uid: Number(id('-u', ...of)),
    gid: Number(id('-g', ...of)),
    name: id('-un', ...of),
    group: id('-gn', ...of),
  };
}

function configuration(folder: string, { uid, gid, name, group }: Owner, ports: Dovecot['ports']): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${name}
default_internal_group = ${group}
default_login_user = ${name}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = yes
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.starttls}
  }
  inet_listener imaps {
    port = ${ports.tls}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits for ten seconds at most. */
async function isAnswering(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
