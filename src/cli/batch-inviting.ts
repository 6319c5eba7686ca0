import { join } from 'node:path';
import type { BatchOptions } from '../index.js';
import type { BatchFlags } from './batch-options.js';
import { chosenFormats } from './chosen-formats.js';
import type { Session } from './report.js';
import { openNamedTransport } from './transport.js';
import { wrongUsage } from './usage.js';

type Inviting = NonNullable<BatchOptions['inviting']>;

/** Options that say how to invite. */
const needInvite = ['transport', 'attach', 'update', 'sendAgain', 'mailTemplates'] as const;

/** Errors, of exit code 2: options that say how to invite where nobody is, documents to attach that are not issued. */
export function checkInviting(flags: BatchFlags, formats: BatchOptions['formats']): void {
  const stray = flags.invite ? undefined : needInvite.find((name) => flags[name] !== undefined);
  if (stray !== undefined) {
    const option = `--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw wrongUsage(`${option} is for invitations`, `Add --invite, or leave out ${option}.`);
  }
  const absent = attached(flags, formats).find((format) => !formats.includes(format));
  if (absent !== undefined)
    throw wrongUsage(`${absent} is to be attached and is not issued`, `Add it to --formats.`);
}

/**
 * Opens what a batch invites with; nothing where nobody is to be invited. The caller closes the transport. Errors: those of
 * `openNamedTransport`.
 */
export async function openInviting(
  flags: BatchFlags,
  { out, formats, signal }: Pick<BatchOptions, 'out' | 'formats' | 'signal'>,
  session: Session,
): Promise<Inviting | undefined> {
  if (!flags.invite) return undefined;
  return {
    transport: await openNamedTransport(flags.transport, join(out, 'invitations'), session, {
      signal,
      quiet: flags.json === true,
    }),
    wish: flags.update ? 'update' : 'invite',
    again: flags.sendAgain === true,
    attach: attached(flags, formats),
    mailTemplates: flags.mailTemplates,
  };
}

/** A PDF is what is signed; without one, whatever there is. */
function attached({ attach }: BatchFlags, formats: BatchOptions['formats']): BatchOptions['formats'] {
  if (attach !== undefined) return chosenFormats(attach, undefined);
  return formats.includes('pdf') ? ['pdf'] : formats;
}
