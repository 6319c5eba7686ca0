import { createHash } from 'node:crypto';

/** Namespace of the names below: a version 4 UUID that was drawn once for this product. */
const namespace = 'b1f0a1b6-5d0c-4c0e-9d43-6f7a3b1c2e58';

/**
 * Identifies the kick-off of an engagement for ever: a version 5 UUID (RFC 9562, 5.5), as RFC 7986, 5.3 advises. It follows from
 * provider and statement number alone, so that an amended statement, or a register that was lost, does not make a second meeting.
 */
export function meetingUid(provider: string, number: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify([provider, number]))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
