import type { AlgorithmIdentifier } from 'pkijs';
import { RSASSAPSSParams } from 'pkijs';

/** Hashes of the algorithms that certificates are signed with (RFC 3279, 4055, 5758), as Node calls them. */
const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2',
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10040.4.3': 'sha1',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/** Digests by object identifier (RFC 5754, 2; RFC 8017, B.1). */
const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const rsaPss = '1.2.840.113549.1.1.10';

/** Node's name of a digest; nothing for one that is not known. */
export function digestName(id: string): string | undefined {
  return digests[id];
}

/** Hash that a signature was made over, as Node calls it; nothing for an algorithm that is not known. */
export function signatureHash({ algorithmId, algorithmParams }: AlgorithmIdentifier): string | undefined {
  if (algorithmId !== rsaPss) return hashes[algorithmId];
  // Without parameters it is SHA-1 (RFC 4055, 3.1).
  if (algorithmParams === undefined) return 'sha1';
  return digestName(new RSASSAPSSParams({ schema: algorithmParams }).hashAlgorithm.algorithmId);
}
