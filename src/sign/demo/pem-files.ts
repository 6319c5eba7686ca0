import type { DemoIdentity } from './certificate.js';

/** A certificate with those above it, and its key, encrypted. */
export function pemFiles(
  name: string,
  { der, key }: DemoIdentity,
  chain: readonly Uint8Array[],
  passphrase: string,
): Record<string, string> {
  const locked = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  return { [`${name}.pem`]: [der, ...chain].map(pemOf).join(''), [`${name}.key`]: String(locked) };
}

/** RFC 7468, 5. */
function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
