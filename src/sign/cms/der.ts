import type { BaseBlock } from 'asn1js';

/** The bytes of something in DER. */
export function derOf(block: BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER());
}

/** `SEQUENCE` of values that are in DER already: what others made and signed goes in byte by byte. */
export function sequence(...values: readonly Uint8Array[]): Uint8Array {
  return wrapped(0x30, values);
}

/** `SET OF`: in DER the values stand in the order of their bytes (X.690, 11.6). */
export function setOf(values: readonly Uint8Array[]): Uint8Array {
  return wrapped(0x31, sorted(values));
}

/** `[number] IMPLICIT SET OF`. */
export function taggedSetOf(number: number, values: readonly Uint8Array[]): Uint8Array {
  return wrapped(0xa0 + number, sorted(values));
}

/** `[number] EXPLICIT`. */
export function tagged(number: number, value: Uint8Array): Uint8Array {
  return wrapped(0xa0 + number, [value]);
}

function sorted(values: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...values].sort((one, other) => Buffer.compare(one, other));
}

/** Tag and length (X.690, 8.1.3) before values. */
function wrapped(tag: number, values: readonly Uint8Array[]): Uint8Array {
  const length = values.reduce((sum, value) => sum + value.length, 0);
  return Uint8Array.from(Buffer.concat([Buffer.of(tag, ...lengthOctets(length)), ...values]));
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 + octets.length, ...octets];
}
