import { basename, join } from 'node:path';
import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  hasErrors,
  type Outcome,
} from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { ComposeOptions, Press } from '../generate/index.js';
import type { Host } from '../host/index.js';
import { type Attachment, type InvitationSource, loadMailTemplates } from '../invite/index.js';
import { loadLocale } from '../locale/index.js';
import type { Engagement } from '../model/index.js';
import { sha256 } from '../source/index.js';
import { formats } from '../writers/index.js';
import type { DocumentPath } from './document-paths.js';

export interface SourceOptions extends ComposeOptions {
  /** Folder with templates of messages of one's own. */
  readonly mailTemplates?: string | undefined;
}

/** What an invitation with these documents is made from, in the first language. Diagnostics: `kick-off-missing`; those of composing and of the templates. */
export type MakeSource = (
  loaded: LoadedEngagement,
  attachments: readonly Attachment[],
) => Promise<Outcome<InvitationSource | undefined>>;

/** Makes the sources of many invitations; templates and locales are read once. Throws `CountersignError`: what is wrong with them. */
export async function openSources(host: Host, press: Press, options: SourceOptions): Promise<MakeSource> {
  const loaded = await loadMailTemplates(host, options.mailTemplates);
  const templates = loaded.value;
  if (templates === undefined) throw new CountersignError(loaded.diagnostics);
  const locales = new Map<string, ReturnType<typeof loadLocale>>();
  const localeOf = (language: string) => {
    const found = locales.get(language) ?? loadLocale(host, language);
    locales.set(language, found);
    return found;
  };
  return async (own, attachments) => {
    const { kickOff, languages } = own.engagement;
    if (kickOff === undefined) return { value: undefined, diagnostics: kickOffMissing(own.engagement) };
    const first = (options.languages ?? languages).slice(0, 1);
    const composed = await press.compose(own, { ...options, languages: first });
    const [only] = composed.value?.statements ?? [];
    if (composed.value === undefined || only === undefined || hasErrors(composed.diagnostics))
      return { value: undefined, diagnostics: composed.diagnostics };
    const { statement } = only;
    const locale = await localeOf(statement.language);
    const diagnostics = [...composed.diagnostics, ...locale.diagnostics, ...loaded.diagnostics];
    if (locale.value === undefined) return { value: undefined, diagnostics };
    const { brand } = composed.value;
    const made = { statement, brand, locale: locale.value, templates };
    return { value: { ...made, kickOff, attachments }, diagnostics };
  };
}

/** What is wrong with an engagement that nobody can be invited to. */
export function kickOffMissing({ kickOff }: Pick<Engagement, 'kickOff'>): readonly Diagnostic[] {
  if (kickOff !== undefined) return [];
  const message = 'The engagement has no kick-off to invite to';
  return [diagnostic('kick-off-missing', message, { field: 'kickOff' })];
}

/** A document as it was issued and stands on the disk. Errors: those of reading it. */
export async function issuedAttachment(
  host: Host,
  out: string,
  { path, format }: Pick<DocumentPath, 'path' | 'format'>,
): Promise<Attachment> {
  const bytes = await host.readFile(join(out, path));
  const { mediaType } = formats[format];
  return { name: basename(path), mediaType, bytes, sha256: sha256(bytes) };
}
