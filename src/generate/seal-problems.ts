import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { atField, type LoadedEngagement } from '../engagement/index.js';

/**
 * What keeps the documents of an engagement from being sealed: a service for signing writes the file anew, and its seal would be broken by
 * the time it comes back.
 */
export function sealProblems(loaded: LoadedEngagement, seals: boolean | undefined): readonly Diagnostic[] {
  const { method } = loaded.engagement.signing;
  if (!seals || method === 'fields') return [];
  const message = `A document for ${method} cannot be sealed: the service writes it anew, and the seal would break`;
  return [diagnostic('seal-esign', message, atField(loaded, ['signing', 'method']))];
}
