/** How a file stands to what was rebuilt of it. */
export type Comparison =
  | { readonly result: 'identical' }
  /** The file begins with the rebuilt one, and goes on: what an incremental update of a PDF does (ISO 32000-2, 7.5.6). */
  | { readonly result: 'continued'; readonly added: number }
  /** The first byte that differs counts from 1, as `cmp` has it. */
  | { readonly result: 'different'; readonly firstByte: number };

/** Compares a file with what was rebuilt of it. */
export function compareBytes(rebuilt: Uint8Array, file: Uint8Array): Comparison {
  const length = Math.min(rebuilt.length, file.length);
  const differing = rebuilt.subarray(0, length).findIndex((byte, index) => byte !== file[index]);
  if (differing !== -1) return { result: 'different', firstByte: differing + 1 };
  if (file.length === rebuilt.length) return { result: 'identical' };
  return file.length > rebuilt.length
    ? { result: 'continued', added: file.length - length }
    : { result: 'different', firstByte: length + 1 };
}
