// An authority that OpenSSL made, the provider's key, and a time-stamping authority behind HTTP on this machine.
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** No word of any document, and no beginning of one. */
export const passphrase = 'Zebra-quarry-5521-mauve-kiln';

/** Makes a folder `keys`: `root.pem`, `provider.p12`, `provider.key` (encrypted), `provider.pem`, `tsa.*`, and `secret.pem`, which the program is never given. */
export function makeKeys(folder) {
  const keys = join(folder, 'keys');
  mkdirSync(keys);
  const file = (name) => join(keys, name);
  const openssl = (...args) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const issue = (name, out, extensions, issuer) => {
    openssl('genpkey', '-quiet', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', out);
    openssl('req', '-new', '-subj', `/O=Proof/CN=Proof ${name}`, '-key', out, '-out', file('csr'));
    writeFileSync(file('extensions'), `${extensions.join('\n')}\n`);
    const by = issuer
      ? ['-CA', file('root.pem'), '-CAkey', file('root.key'), '-CAcreateserial']
      : ['-signkey', out];
    const asked = ['x509', '-req', '-in', file('csr'), '-days', '400', '-extfile', file('extensions')];
    openssl(...asked, ...by, '-out', file(`${name}.pem`));
  };
  issue('root', file('root.key'), ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign']);
  const purpose = 'extendedKeyUsage=critical,timeStamping';
  issue('tsa', file('tsa.key'), ['keyUsage=critical,digitalSignature', purpose], 'root');
  issue('provider', file('secret.pem'), ['keyUsage=critical,digitalSignature,nonRepudiation'], 'root');
  writeFileSync(file('passphrase'), `${passphrase}\n`, { mode: 0o600 });
  const locked = ['-v2', 'aes-256-cbc', '-passout', `file:${file('passphrase')}`];
  openssl('pkcs8', '-topk8', '-in', file('secret.pem'), ...locked, '-out', file('provider.key'));
  const both = ['-inkey', file('secret.pem'), '-in', file('provider.pem'), '-certfile', file('root.pem')];
  openssl(
    'pkcs12',
    '-export',
    ...both,
    '-passout',
    `file:${file('passphrase')}`,
    '-out',
    file('provider.p12'),
  );
  for (const name of ['provider.key', 'provider.p12']) chmodSync(file(name), 0o600);
  return keys;
}

/** Settings of a kind of signer, with time stamps where there is an address. */
export function writeSettings(keys, name, lines, address, more = '') {
  const stamps = address === undefined ? [] : [`timeStamps: { address: '${address}'${more} }`];
  writeFileSync(join(keys, name), `${[...lines, ...stamps].join('\n')}\n`);
}

/**
 * A time-stamping authority (RFC 3161): `openssl ts` for each request. `manners` says what it does instead: a function of the number of the
 * request, the response and the query; `true` when it did something.
 */
export async function timeStampAuthority(folder, keys, manners = () => false) {
  const place = join(folder, 'stamps');
  mkdirSync(place, { recursive: true });
  const state = { asked: 0, manners };
  const server = createServer((message, response) => {
    state.asked += 1;
    const number = state.asked;
    const pieces = [];
    message.on('data', (piece) => pieces.push(piece));
    message.on('end', async () => {
      const query = Buffer.concat(pieces);
      const stamp = (of = query) => stamped(place, keys, of, `${number}`);
      if ((await state.manners({ number, response, query, stamp })) === true) return;
      answer(response, await stamp());
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/tsa`,
    state,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export function answer(response, body) {
  response.setHeader('content-type', 'application/timestamp-reply').end(body);
}

function stamped(place, keys, query, name) {
  const file = (ending) => join(place, `${name}.${ending}`);
  writeFileSync(file('tsq'), query);
  writeFileSync(file('serial'), `${(Number(name) + 4096).toString(16)}\n`);
  const lines = [
    '[tsa]',
    'default_tsa = one',
    '[one]',
    `serial = ${file('serial')}`,
    `signer_cert = ${join(keys, 'tsa.pem')}`,
    `signer_key = ${join(keys, 'tsa.key')}`,
    `certs = ${join(keys, 'root.pem')}`,
    'signer_digest = sha256',
    'default_policy = 1.2.3.4.1',
    'digests = sha256, sha384, sha512',
    'ess_cert_id_alg = sha256',
    'ess_cert_id_chain = no',
  ];
  writeFileSync(file('conf'), `${lines.join('\n')}\n`);
  const args = ['ts', '-reply', '-config', file('conf'), '-queryfile', file('tsq'), '-out', file('tsr')];
  return new Promise((resolve, reject) =>
    execFile('openssl', args, (error) =>
      error === null ? resolve(readFileSync(file('tsr'))) : reject(error),
    ),
  );
}
