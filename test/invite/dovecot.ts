import { execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Certificates, makeCertificates } from './certificates.js';
import { freePort, isAnswering } from './ports.js';

export interface Dovecot {
  /**
   * For IMAP with TLS from the start and with STARTTLS; where mail is delivered (RFC 2033), and where another server may ask
   * whether a secret is right, both of them bare.
   */
  readonly ports: Ports;
  readonly certificates: Certificates;
  /** Of the first mailbox: a Maildir. */
  readonly maildir: string;
  /** Whose mailbox is the first. */
  readonly user: string;
  /** The same for all mailboxes. */
  readonly secret: string;
}

type Ports = Readonly<Record<'tls' | 'starttls' | 'lmtp' | 'secrets', number>>;

/**
 * Starts dovecot (2.3) as an ordinary user, with mailboxes and a configuration that are thrown away when the test is over. Where the
 * tests are run by root, it runs as nobody: dovecot gives no mail to root.
 *
 * @param messages Name of the file to bytes; they lie in INBOX of the first mailbox and have not been seen.
 * @param users Whose mailboxes there are.
 * @param tokenKey Key of the access tokens (JWT, HS256) that it takes in the place of a secret.
 * @param delivers Whether it takes mail from another server; needs dovecot's lmtp.
 */
export async function startDovecot(
  messages: Readonly<Record<string, Uint8Array>>,
  {
    users = ['jo@contoso.com'],
    delivers = false,
    tokenKey,
  }: { readonly users?: readonly string[]; readonly delivers?: boolean; readonly tokenKey?: string } = {},
): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-dovecot-'));
  const path = (name: string) => join(folder, name);
  const owner = ownerOf();
  const certificates = await makeCertificates();
  const ports: Ports = {
    ...{ tls: await freePort(), starttls: await freePort() },
    ...{ lmtp: await freePort(), secrets: await freePort() },
  };
  const secret = 'word-9f two';
  const [user = ''] = users;
  const maildir = `mail/${user}`;
  const folders = ['run', 'state', 'mail', ...['', '/new', '/cur', '/tmp'].map((name) => maildir + name)];
  const files: Record<string, string | Uint8Array> = {
    'cert.pem': certificates.cert,
    'key.pem': certificates.key,
    users: users.map((name) => `${name}:{PLAIN}${secret}::::::\n`).join(''),
    'dovecot.conf': configuration(folder, owner, ports) + (delivers ? delivering(ports) : ''),
  };
  if (tokenKey !== undefined) {
    folders.push('keys', 'keys/default', 'keys/default/HS256');
    files['dovecot.conf'] += takingTokens(folder);
    files['tokens.conf'] =
      `introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix=${folder}/keys/\n`;
    files['keys/default/HS256/default'] = Buffer.from(tokenKey).toString('base64');
  }
  for (const name of folders) await mkdir(path(name));
  for (const [name, bytes] of Object.entries(messages)) files[`${maildir}/new/${name}`] = bytes;
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
  return { ports, certificates, maildir: path(maildir), user, secret };
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
mail_location = maildir:${folder}/mail/%u
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

/** OAuth2 (RFC 7628), with tokens that it checks by itself. */
function takingTokens(folder: string): string {
  return `
auth_mechanisms = plain oauthbearer xoauth2
passdb {
  driver = oauth2
  mechanisms = oauthbearer xoauth2
  args = ${folder}/tokens.conf
}
`;
}

/** Mail for others than its users is refused. */
function delivering({ lmtp, secrets }: Ports): string {
  return `
protocols = imap lmtp
lmtp_rcpt_check_quota = no
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtp}
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = ${secrets}
  }
}
`;
}
