import { execFileSync } from 'node:child_process';
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An authority that OpenSSL made, so that nothing of this product is proved by itself. */
export interface OpensslAuthority {
  readonly folder: string;
  /** Path of a file in the folder. */
  file(name: string): string;
  /** DER of `<name>.pem`. */
  certificate(name: string): Uint8Array;
  key(name: string): KeyObject;
  openssl(...args: readonly string[]): string;
  /** Makes `<name>.key` and `<name>.pem`, issued by `issuing` where nothing else is said. */
  issue(name: string, options?: IssueOptions): void;
}

export interface IssueOptions {
  /** Arguments of `openssl genpkey`; P-256 otherwise. */
  readonly key?: readonly string[];
  readonly issuer?: string;
  /** Lines of an OpenSSL section of extensions. */
  readonly extensions?: readonly string[];
  readonly args?: readonly string[];
  readonly days?: number;
}

export const rsa = (bits = 2048) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
export const curve = (name: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${name}`];
export const signing = ['keyUsage=critical,digitalSignature,nonRepudiation'];
export const authority = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
export const stamping = ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=critical,timeStamping'];

let known: OpensslAuthority | undefined;

/** The same one all through a run: `root`, `issuing`, and `rsa`, `p256`, `p384`, which sign documents. */
export function opensslAuthority(): OpensslAuthority {
  known ??= makeAuthority();
  return known;
}

function makeAuthority(): OpensslAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-authority-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  // What it says beside its answer is in the error, if there is one.
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const made: OpensslAuthority = {
    folder,
    file,
    openssl,
    certificate: (name) => Uint8Array.from(new X509Certificate(readFileSync(file(`${name}.pem`))).raw),
    key: (name) => createPrivateKey(readFileSync(file(`${name}.key`))),
    issue(
      name,
      { key = curve('P-256'), issuer = 'issuing', extensions = signing, args = [], days = 400 } = {},
    ) {
      openssl('genpkey', '-quiet', ...key, '-out', file(`${name}.key`));
      const subject = ['-subj', `/O=Test ground/CN=Ground ${name}`, '-key', file(`${name}.key`)];
      openssl('req', '-new', ...subject, '-out', file(`${name}.csr`));
      const always = ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid'];
      writeFileSync(file('extensions'), [...always, ...extensions, ''].join('\n'));
      const by = existsSync(file(`${issuer}.pem`)) && issuer !== name;
      const issuing = by
        ? ['-CA', file(`${issuer}.pem`), '-CAkey', file(`${issuer}.key`)]
        : ['-signkey', file(`${name}.key`)];
      const serial = ['-set_serial', `0x${Buffer.from(name).toString('hex')}`];
      const asked = ['x509', '-req', '-in', file(`${name}.csr`), '-days', String(days), ...serial];
      openssl(...asked, '-extfile', file('extensions'), ...issuing, ...args, '-out', file(`${name}.pem`));
    },
  };
  made.issue('root', { extensions: authority, issuer: 'root' });
  made.issue('issuing', { extensions: authority, issuer: 'root' });
  made.issue('rsa', { key: rsa() });
  made.issue('p256');
  made.issue('p384', { key: curve('P-384') });
  return made;
}
