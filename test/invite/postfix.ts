import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isInstalled, needs } from '../tools.js';
import { type Dovecot, startDovecot } from './dovecot.js';
import { freePort } from './ports.js';

export interface PostOffice {
  /** For STARTTLS. */
  readonly port: number;
  /** Where the mail ends; it also knows the secrets of those who send. */
  readonly dovecot: Dovecot;
  /** What postfix has noted so far. */
  log(): Promise<string>;
}

/** Postfix takes no message that is larger: bytes. */
export const largest = 1_000_000;

/** Whoever writes to them is asked to come back later, for ever. */
export const later = 'later@contoso.example';

/**
 * Postfix changes its user, which root alone may do: in front of a command, what makes it one of root, or of who is root in a
 * namespace of its own. Undefined where there is no way.
 */
const asRoot: readonly string[] | undefined = [
  [],
  ['sudo', '--non-interactive'],
  ['unshare', '--user', '--map-root-user', '--map-auto'],
].find((words) => {
  try {
    return execFileSync('env', [...words, 'id', '-u'], { encoding: 'utf8', stdio: 'pipe' }) === '0\n';
  } catch {
    return false;
  }
});

function runAsRoot(...words: readonly string[]): void {
  execFileSync('env', [...(asRoot ?? []), ...words], { stdio: 'pipe' });
}

/** A test with a post office. */
export const needsPostOffice = needs(
  ...['postfix', 'dovecot', 'openssl', 'python3'],
  ...(isInstalled('dovecot') && !existsSync('/usr/lib/dovecot/lmtp') ? ['dovecot-lmtpd'] : []),
  ...(asRoot === undefined ? ['sudo without a password'] : []),
);

/**
 * Starts postfix, which takes mail of those who have a mailbox (with STARTTLS and their secret) for those who have a mailbox, and
 * dovecot, to which it delivers. Both are gone when the test is over.
 */
export async function startPostOffice(users: readonly string[]): Promise<PostOffice> {
  const dovecot = await startDovecot({}, { users, delivers: true });
  const folder = await mkdtemp(join(tmpdir(), 'countersign-postfix-'));
  const path = (name: string) => join(folder, name);
  const postfix = (verb: string) => runAsRoot('postfix', '-c', path('conf'), verb);
  // Postfix looks into it as a user of its own.
  await chmod(folder, 0o755);
  await mkdir(path('conf'));
  await mkdir(path('queue'));
  const port = await freePort();
  const files = {
    'cert.pem': dovecot.certificates.cert,
    'key.pem': dovecot.certificates.key,
    'conf/main.cf': settings(folder, users, dovecot),
    'conf/master.cf': services(port),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path(name), content, { mode: 0o644 });
  const log = () => readFile(path('log'), 'utf8').catch(() => 'no log');
  onTestFinished(() => {
    try {
      postfix('stop');
    } finally {
      runAsRoot('rm', '-rf', folder);
    }
  });
  try {
    // It comes back when the ports are open.
    postfix('start');
  } catch (error) {
    throw new Error(`postfix did not start: ${await log()}`, { cause: error });
  }
  return { port, dovecot, log };
}

function settings(folder: string, users: readonly string[], { ports }: Dovecot): string {
  const domains = new Set(users.map((address) => address.split('@')[1]));
  return `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/state
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
myhostname = mx.northwindtraders.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
alias_maps =
alias_database =
message_size_limit = ${largest}
virtual_mailbox_domains = ${[...domains].join(' ')}
virtual_mailbox_maps = inline:{ ${users.map((address) => `${address}=here`).join(' ')} }
virtual_transport = lmtp:inet:127.0.0.1:${ports.lmtp}
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions =
  check_recipient_access inline:{ {${later}=450 4.7.1 Greylisted} } reject_unlisted_recipient
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${ports.secrets}
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = ${folder}/cert.pem
smtpd_tls_key_file = ${folder}/key.pem
`;
}

/** Debian's, without those that deliver otherwise, and without prisons, which lack the files that programs look for. */
function services(port: number): string {
  return `
127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}
