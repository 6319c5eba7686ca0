import { readFileSync, writeFileSync } from 'node:fs';
import { webServer } from '../../invite/web-server.js';
import { opensslAuthority, signing } from './openssl-authority.js';

/** What OpenSSL is told of a certificate. */
export type Standing = 'good' | 'revoked';

export interface RevocationServer {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Issues a certificate that names this server for OCSP, for lists, for both, or for its issuer. */
  issue(name: string, names: readonly ('ocsp' | 'crl' | 'issuer')[], standing?: Standing): void;
  /** What is answered instead, by path. */
  readonly instead: Map<string, string | Uint8Array | 'lost'>;
}

let isPrepared = false;

/** A responder and lists of revoked certificates of the ground's issuing authority: OpenSSL behind HTTP on this machine, until the test is over. */
export async function revocationServer(): Promise<RevocationServer> {
  const { file, issue } = opensslAuthority();
  if (!isPrepared) {
    const responder = ['keyUsage=digitalSignature', 'extendedKeyUsage=OCSPSigning', 'noCheck=ignored'];
    issue('responder', { extensions: responder });
    isPrepared = true;
  }
  const lines: string[] = [];
  const asked: string[] = [];
  const instead: RevocationServer['instead'] = new Map();
  const database = () => writeFileSync(file('index.txt'), lines.map((line) => `${line}\n`).join(''));
  const origin = await webServer(({ target, body }) => {
    asked.push(target);
    const other = instead.get(target);
    if (other === 'lost') return 'lost';
    if (other !== undefined) return { status: 200, body: other };
    database();
    switch (target) {
      case '/ocsp':
        return { status: 200, body: ocspReply(body) };
      case '/crl':
        return { status: 200, body: currentList() };
      case '/issuer':
        return { status: 200, body: opensslAuthority().certificate('issuing') };
      default:
        return { status: 404 };
    }
  });
  return {
    origin,
    asked,
    instead,
    issue(name, names, standing = 'good') {
      const access = [
        ...(names.includes('ocsp') ? [`OCSP;URI:${origin}/ocsp`] : []),
        ...(names.includes('issuer') ? [`caIssuers;URI:${origin}/issuer`] : []),
      ];
      const extensions = [
        ...signing,
        ...(access.length > 0 ? [`authorityInfoAccess=${access.join(',')}`] : []),
        ...(names.includes('crl') ? [`crlDistributionPoints=URI:${origin}/crl`] : []),
      ];
      issue(name, { extensions });
      const serial = Buffer.from(name).toString('hex').toUpperCase();
      const [state, since] = standing === 'good' ? ['V', ''] : ['R', '261101000000Z'];
      lines.push([state, '300101000000Z', since, serial, 'unknown', `/CN=${name}`].join('\t'));
      database();
    },
  };
}

/** What `openssl ocsp` answers. */
export function ocspReply(
  question: Uint8Array,
  signer = 'responder',
  options: readonly string[] = ['-ndays', '7'],
): Uint8Array {
  const { file, openssl } = opensslAuthority();
  writeFileSync(file('question'), question);
  const by = ['-rsigner', file(`${signer}.pem`), '-rkey', file(`${signer}.key`), '-CA', file('issuing.pem')];
  const asked = ['-index', file('index.txt'), '-reqin', file('question'), '-respout', file('answer')];
  openssl('ocsp', ...by, ...asked, ...options);
  return readFileSync(file('answer'));
}

/** What `openssl ca -gencrl` writes. */
export function currentList(options: readonly string[] = ['-crldays', '7'], issuer = 'issuing'): Uint8Array {
  const { file, openssl } = opensslAuthority();
  const config = `[ca]\ndefault_ca=one\n[one]\ndatabase=${file('index.txt')}\ndefault_md=sha256\n`;
  writeFileSync(file('ca.conf'), config);
  const by = ['-keyfile', file(`${issuer}.key`), '-cert', file(`${issuer}.pem`)];
  openssl('ca', '-gencrl', '-config', file('ca.conf'), ...by, ...options, '-out', file('list.pem'));
  openssl('crl', '-in', file('list.pem'), '-outform', 'DER', '-out', file('list.der'));
  return readFileSync(file('list.der'));
}
