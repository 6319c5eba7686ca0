import type { Host } from '../../host/index.js';
import { type CertificateFacts, issuerAmong, readCertificate } from '../certificates/index.js';
import { keyProblem } from './passphrase.js';

/** Beyond this it is no file of certificates. */
const largest = 1 << 20;

/** Certificates of a file, in its order: all of a PEM file, or the one of a DER file. Errors: `certificate-unreadable`; those of reading. */
export async function certificatesIn(file: string, host: Host): Promise<readonly CertificateFacts[]> {
  const bytes = await host.readFile(file);
  const problem = (why: string) => keyProblem('certificate-unreadable', `${file} ${why}`);
  if (bytes.length > largest) throw problem('is too large for certificates');
  const found = isDer(bytes) ? [bytes] : pemBlocks(bytes);
  if (found.length === 0) throw problem('holds no certificate');
  try {
    return found.map(readCertificate);
  } catch {
    throw problem('holds something that should be a certificate and cannot be read');
  }
}

/** Every certificate of some files, each once. */
export async function certificatesOf(
  files: readonly string[],
  host: Host,
): Promise<readonly CertificateFacts[]> {
  const all = await Promise.all(files.map((file) => certificatesIn(file, host)));
  return [...new Map(all.flat().map((one) => [one.sha256, one])).values()];
}

/** Those that lead from a certificate upwards, nearest first, and behind them those that do not belong to it. */
export function inOrder(
  certificate: CertificateFacts,
  others: readonly CertificateFacts[],
): { readonly chain: readonly CertificateFacts[]; readonly strangers: readonly CertificateFacts[] } {
  const chain: CertificateFacts[] = [];
  const left = () => others.filter((one) => one.sha256 !== certificate.sha256 && !chain.includes(one));
  for (let last = certificate; !last.isSelfIssued; ) {
    const above = issuerAmong(last, left());
    if (above === undefined) break;
    chain.push(above);
    last = above;
  }
  return { chain, strangers: left() };
}

/** A certificate in DER begins with a sequence whose length takes two bytes. */
function isDer(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && (bytes[1] === 0x82 || bytes[1] === 0x81);
}

function pemBlocks(bytes: Uint8Array): Uint8Array[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const blocks = text.matchAll(/-----BEGIN (?:X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END/g);
  return [...blocks].map(([, body]) => Uint8Array.from(Buffer.from(body ?? '', 'base64')));
}
