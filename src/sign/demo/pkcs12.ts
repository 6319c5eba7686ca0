import { createHash, createHmac } from 'node:crypto';
import { BmpString, Integer } from 'asn1js';
import { digestAlgorithm } from '../cms/algorithms.js';
import { attribute, identifier, octetString } from '../cms/attributes.js';
import { derOf, sequence, setOf, tagged } from '../cms/der.js';
import { cmsIds } from '../cms/identifiers.js';
import type { DemoIdentity } from './certificate.js';

const ids = {
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
} as const;

/** The passphrase is random: stretching it adds nothing, and reading stays quick. */
const iterations = 2048;

/**
 * A PKCS#12 file (RFC 7292), as Windows, PDF readers and OpenSSL take it in: the key under AES-256, the certificates, which are no secret, open,
 * and a MAC by SHA-256 over both.
 */
export function writePkcs12(
  { name, key, der }: DemoIdentity,
  chain: readonly Uint8Array[],
  { passphrase, salt }: { readonly passphrase: string; readonly salt: Uint8Array },
): Uint8Array {
  const labels = [
    attribute(ids.friendlyName, derOf(new BmpString({ value: `DEMO ${name}` }))),
    attribute(ids.localKeyId, octetString(Uint8Array.of(1))),
  ];
  const locked = key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase });
  const keys = sequence(bag(ids.shroudedKeyBag, locked, labels));
  const certificates = [der, ...chain].map((each, index) => {
    const value = sequence(identifier(ids.x509), tagged(0, octetString(each)));
    return bag(ids.certificateBag, value, index === 0 ? labels : []);
  });
  const safe = sequence(content(keys), content(sequence(...certificates)));
  const mac = createHmac('sha256', macKey(passphrase, salt)).update(safe).digest();
  return sequence(
    derOf(new Integer({ value: 3 })),
    sequence(identifier(cmsIds.data), tagged(0, octetString(safe))),
    sequence(
      sequence(derOf(digestAlgorithm('SHA-256')), octetString(mac)),
      octetString(salt),
      derOf(new Integer({ value: iterations })),
    ),
  );
}

/** RFC 7292, B.2, for a key as long as the hash: the passphrase in UTF-16 with two zeros behind it, use 3. */
function macKey(passphrase: string, salt: Uint8Array): Uint8Array {
  const block = 64;
  const word = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const filled = (bytes: Uint8Array) => Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
  let hashed = Buffer.concat([Buffer.alloc(block, 3), filled(salt), filled(word)]);
  for (let count = 0; count < iterations; count += 1) hashed = createHash('sha256').update(hashed).digest();
  return hashed;
}

function bag(type: string, value: Uint8Array, labels: readonly Uint8Array[]): Uint8Array {
  return sequence(identifier(type), tagged(0, value), ...(labels.length > 0 ? [setOf(labels)] : []));
}

function content(bags: Uint8Array): Uint8Array {
  return sequence(identifier(cmsIds.data), tagged(0, octetString(bags)));
}
