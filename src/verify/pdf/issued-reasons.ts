import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { fieldsOf } from './file/form.js';
import type { Graph } from './file/graph.js';
import type { IssuedPart } from './issued-part.js';
import type { OpenedPdf } from './opened.js';
import type { CheckedSignature } from './signatures/index.js';

/** A part of what every signature says, so that none is passed over because one word of it is damaged. */
const wordsOfSignatures = ['/ByteRange', 'CAdES.detached', 'pkcs7.detached'];

/** Whether any of these words stands in a PDF, be it in what cannot be read. */
export function mentionsSignature(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return wordsOfSignatures.some((word) => file.includes(word));
}

/** What is to be told of a file that does not begin with what was issued. */
export function issuedReasons(
  { bytes }: OpenedPdf,
  part: IssuedPart | undefined,
  signatures: readonly CheckedSignature[],
): readonly Diagnostic[] {
  if (part === 'intact') return [];
  const hidden =
    signatures.length === 0 && mentionsSignature(bytes)
      ? [diagnostic('signature-removed', 'There is a signature in the file that its form does not show')]
      : [];
  if (part === undefined) return hidden;
  if (part === 'cut')
    return [...hidden, diagnostic('issued-bytes-cut', 'The end of the issued file was cut off')];
  const isSealed = signatures.some(({ finding }) => finding.kind === 'seal' && finding.intact);
  if (isSealed)
    return [diagnostic('issued-other', 'It is a sealed document, and not the one that was issued')];
  return [
    ...hidden,
    diagnostic('issued-bytes-changed', 'The file does not begin with the bytes that were issued'),
  ];
}

/** Fields for signatures that are still empty. */
export function openReasons(graph: Graph): readonly Diagnostic[] {
  const open = fieldsOf(graph).filter(({ type, value }) => type === 'Sig' && value === null);
  if (open.length === 0) return [];
  return [diagnostic('signature-open', `Not signed: ${open.map(({ name }) => name).join(', ')}`)];
}
