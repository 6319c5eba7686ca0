import { hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { openPress } from '../generate/index.js';
import type { Host } from '../host/index.js';
import { type PreviewedInvitation, previewInvitation } from '../invite/index.js';
import { openRegister } from '../register/index.js';
import { sha256 } from '../source/index.js';
import { formats as formatTable } from '../writers/index.js';
import { documentPaths } from './document-paths.js';
import { kickOffMissing, openSources } from './invitation-source.js';
import type { InviteEngagementOptions } from './invite-engagement.js';
import { parsePathTemplate } from './path-template.js';

/**
 * What `inviteEngagement` would send to whom. The documents are made in memory: nothing is written, recorded or sent. Without a
 * register in its place it is the first invitation. Diagnostics and errors: as of that.
 */
export async function previewEngagement(
  host: Host,
  loaded: LoadedEngagement,
  options: InviteEngagementOptions,
): Promise<Outcome<PreviewedInvitation | undefined>> {
  const template = parsePathTemplate(options.path);
  if (template.value === undefined) return { value: undefined, diagnostics: template.diagnostics };
  const { engagement } = loaded;
  const missing = kickOffMissing(engagement);
  if (hasErrors(missing)) return { value: undefined, diagnostics: missing };
  const press = openPress(host);
  const nothing: Awaited<ReturnType<typeof press.generate>> = { value: [], diagnostics: [] };
  const generated = options.wish === 'cancel' ? nothing : await press.generate(loaded, options);
  if (hasErrors(generated.diagnostics)) return { value: undefined, diagnostics: generated.diagnostics };
  const languages = options.languages ?? engagement.languages;
  const paths = documentPaths(template.value, engagement, 1, languages, options.formats);
  const attachments = paths.flatMap(({ path, language, format }) => {
    const document = generated.value.find((one) => one.language === language && one.format === format);
    if (document === undefined) return [];
    const { mediaType } = formatTable[format];
    const { bytes } = document;
    return [{ name: path.slice(path.lastIndexOf('/') + 1), mediaType, bytes, sha256: sha256(bytes) }];
  });
  const sourceOf = await openSources(host, press, options);
  const source = await sourceOf(loaded, attachments);
  if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics };
  const isThere = (await host.kindOf(options.register)) === 'file';
  const register = await openRegister(isThere ? options.register : undefined, {
    now: host.now,
    create: !isThere,
  });
  try {
    const means = { invitations: register.invitations, transport: options.transport };
    const { value, diagnostics } = await previewInvitation(source.value, means, {
      ...options,
      now: host.now,
    });
    return { value, diagnostics: [...source.diagnostics, ...diagnostics] };
  } finally {
    await register.close();
  }
}
