import { join, resolve } from 'node:path';
import { findTemplate, type Template } from '../../compose/index.js';
import { hasErrors, type Outcome } from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';
import { findOwn, type Occasion } from './own-templates.js';

export type { Occasion };

/** What a template of a message may refer to. Every key is there always; what is not known is empty. */
export interface MailData {
  readonly statement: Record<'number' | 'version' | 'issued' | 'digest', string>;
  readonly customer: Record<'name', string>;
  readonly provider: Record<'name', string>;
  readonly meeting: Record<'summary' | 'place' | 'link' | 'organizer', string>;
  readonly has: Record<'responsibilities' | 'attachments' | 'place' | 'link', boolean>;
}

export type MailTemplate = Template<MailData>;
export type MailTemplates = Readonly<Record<Occasion, MailTemplate>>;

/**
 * The templates of the messages: `invitation.md`, `update.md`, `cancellation.md` and `removal.md`.
 *
 * @param folder One's own; what it lacks is taken from those that come with the product. Only these are used when not given.
 * @returns No value where a template cannot be used: `template-invalid`; `template-unknown` where the folder has none of them. A
 *   Markdown file of another name is told: `mail-template-unused`.
 * Errors: `file-not-found` for a folder that is not there; those of reading.
 */
export async function loadMailTemplates(
  host: Host,
  folder?: string,
): Promise<Outcome<MailTemplates | undefined>> {
  const own = folder === undefined ? undefined : await findOwn(host, resolve(folder));
  if (own !== undefined && hasErrors(own.diagnostics))
    return { value: undefined, diagnostics: own.diagnostics };
  const shipped = join(host.packageRoot, 'templates', 'mail');
  const load = (occasion: Occasion) =>
    findTemplate<MailData>(host, 'mail', own?.value[occasion] ?? occasion, shipped);
  const [invitation, update, cancellation, removal] = await Promise.all([
    load('invitation'),
    load('update'),
    load('cancellation'),
    load('removal'),
  ]);
  const diagnostics = [invitation, update, cancellation, removal].flatMap((loaded) => loaded.diagnostics);
  const complete = invitation.value && update.value && cancellation.value && removal.value;
  const value = complete && {
    invitation: invitation.value,
    update: update.value,
    cancellation: cancellation.value,
    removal: removal.value,
  };
  return { value, diagnostics: [...(own?.diagnostics ?? []), ...diagnostics] };
}
