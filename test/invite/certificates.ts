import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tools.js';

/** An authority, and what a server on 127.0.0.1 has from it. All PEM. */
export interface Certificates {
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
}

/** Needs openssl. */
export async function makeCertificates(names = 'IP:127.0.0.1,DNS:localhost'): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-ca-'));
  const path = (name: string) => join(folder, name);
  const openssl = (line: string) => run('openssl', line.split(' '));
  const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  try {
    await writeFile(path('names'), `subjectAltName=${names}\n`);
    openssl(
      `req -x509 ${newKey} -days 2 -subj /CN=Authority -keyout ${path('ca.key')} -out ${path('ca.pem')}`,
    );
    openssl(`req ${newKey} -subj /CN=Server -keyout ${path('key.pem')} -out ${path('request')}`);
    openssl(
      `x509 -req -in ${path('request')} -CA ${path('ca.pem')} -CAkey ${path('ca.key')} -CAcreateserial -days 2 -extfile ${path('names')} -out ${path('cert.pem')}`,
    );
    const [ca, key, cert] = await Promise.all(
      ['ca.pem', 'key.pem', 'cert.pem'].map((name) => readFile(path(name), 'utf8')),
    );
    return { ca: ca ?? '', key: key ?? '', cert: cert ?? '' };
  } finally {
    await rm(folder, { recursive: true });
  }
}
