import { join } from 'node:path';
import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  exitCodes,
  nearest,
  type Outcome,
} from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';

/** The first issue of an invitation, one that replaces it, the end of the meeting, or of the part in it of some. */
export type Occasion = 'invitation' | 'update' | 'cancellation' | 'removal';

const occasions = ['invitation', 'update', 'cancellation', 'removal'] as const satisfies readonly Occasion[];
const names = occasions.map((occasion) => `${occasion}.md`);
const lookedFor = 'invitation.md, update.md, cancellation.md and removal.md';

/**
 * The templates that a folder has for messages, as paths.
 *
 * @param folder An absolute path.
 * @returns Problems: `template-unknown` where there is none of them; `mail-template-unused` for a Markdown file of another name, as
 *   a message that is not the one that was written would be sent without a word.
 * Errors: `file-not-found`; those of listing.
 */
export async function findOwn(
  host: Host,
  folder: string,
): Promise<Outcome<Partial<Readonly<Record<Occasion, string>>>>> {
  const kind = await host.kindOf(folder);
  if (kind === 'missing')
    throw new CountersignError(
      diagnostic('file-not-found', `There is no folder ${folder}`, {
        hint: `Check the path of the folder with your templates of messages: ${lookedFor}, those of them that you want to replace.`,
      }),
      { exitCode: exitCodes.environment },
    );
  if (kind === 'file') return none(`${folder} is a file`);
  const files = (await host.listFiles(folder)).filter((name) => !/[/\\]/.test(name));
  const found = occasions.filter((occasion) => files.includes(`${occasion}.md`));
  if (found.length === 0) return none(`${folder} has no template of a message`);
  return {
    value: Object.fromEntries(found.map((occasion) => [occasion, join(folder, `${occasion}.md`)])),
    diagnostics: files.filter((name) => /\.md$/i.test(name) && !names.includes(name)).map(unused(folder)),
  };
}

function none(message: string): Outcome<Record<string, never>> {
  const hint = `Give a folder that has one or more of: ${lookedFor}.`;
  return { value: {}, diagnostics: [diagnostic('template-unknown', message, { hint })] };
}

const unused =
  (folder: string) =>
  (name: string): Diagnostic => {
    const meant = nearest(name.toLowerCase(), names);
    const message = `${join(folder, name)} is not used${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    return diagnostic('mail-template-unused', message);
  };
