/**
 * The parts of a DOCX, by name, as text, within the limits of all reading. The library for it is loaded when it is needed.
 * Throws `Unreadable`.
 *
 * @param wanted Names of the parts.
 */
export async function docxParts(bytes: Uint8Array, wanted: RegExp): Promise<ReadonlyMap<string, string>> {
  const { openParts } = await import('./docx/index.js');
  return openParts(bytes, wanted);
}
