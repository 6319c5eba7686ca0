import type { Host } from '../host/index.js';
import { type LastingKey, sealPdf } from '../sign/index.js';
import { notingKey } from './seal-facts.js';
import { withTrouble } from './sealing-trouble.js';
import type { GeneratedDocument } from './write-documents.js';

/**
 * Seals the PDFs among documents in the name of their provider; the others stay as they are. A sealed document begins with the bytes of the
 * unsealed one, and has a seal beside its bytes. Nothing else of the world is used than the clock.
 *
 * @param key As `openSigning` gives it; one for as many documents as there are.
 * Errors: `SealingTrouble` where the key or an authority fails; `pdf-not-signable`, `already-sealed`, `signature-too-large`.
 */
export async function sealDocuments(
  host: Host,
  documents: readonly GeneratedDocument[],
  key: LastingKey,
): Promise<readonly GeneratedDocument[]> {
  const sealed: GeneratedDocument[] = [];
  for (const document of documents) {
    sealed.push(document.format === 'pdf' ? await sealOne(host, document, key) : document);
  }
  return sealed;
}

async function sealOne(
  host: Host,
  document: GeneratedDocument,
  given: LastingKey,
): Promise<GeneratedDocument> {
  const { key, sealAt } = notingKey(withTrouble(given));
  const at = host.now();
  const bytes = await sealPdf(document.bytes, { ...key, at, name: document.statement.provider });
  return { ...document, bytes, seal: sealAt(at) };
}
