import type { EsignService } from '../model/index.js';
import { invisible } from './invisible.js';

/** Whatever is not drawn: some writers leave it out, and services may. */
const anyInvisible = new RegExp(`${invisible.source}|[\\p{Cf}\\p{Cc}]`, 'gu');

const braces = /\{\{[^{}]*\}\}|\{\{|\}\}/;

/** What each service would take for a tag: see `esignTags`. */
const taken: Readonly<Record<EsignService, RegExp>> = {
  docusign: /\/(?:(?:customer|provider)-\d+-(?:signature|name|title|date)|acknowledge-[a-z0-9-]+)\//i,
  'acrobat-sign': braces,
  'dropbox-sign': /\[\s*[a-z_]+\s*\|[^\]]*\]?/i,
  docuseal: braces,
  documenso: braces,
};

/** What in a text a service for signing would take for one of its tags, and so for a place to sign; nothing in most. */
export function esignTagIn(service: EsignService, text: string): string | undefined {
  return taken[service].exec(text.replaceAll(anyInvisible, ''))?.[0];
}
