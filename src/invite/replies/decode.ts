/**
 * Bytes as text. The label of a charset is believed unless the bytes contradict it: some clients write UTF-8 whatever they say.
 *
 * @param charset As in a Content-Type; UTF-8 where there is none (RFC 5545, 3.1.4).
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  const marked = byteOrder(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  // ISO-2022-JP and UTF-16 look like UTF-8 to a decoder.
  if (utf8 !== undefined && !/^(?:iso-?2022|utf-?16|ucs)/i.test(charset ?? '')) return utf8;
  return strictly(charset ?? 'windows-1252', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function byteOrder([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Nothing where the charset is unknown or the bytes are not of it. */
function strictly(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
