import { outputOf, type ReplySource, settingsOfAddress } from '../index.js';
import { dateOf } from './register/filter-flags.js';
import type { Session } from './report.js';
import { wrongUsage } from './usage.js';

/** The options by which `countersign invite replies` finds replies, as they were typed. */
export interface ReplySourceFlags {
  readonly mailbox?: string;
  readonly secretEnv?: string;
  readonly secretFile?: string;
  readonly ca?: string;
  readonly since?: string;
}

const example = 'imaps://jo%40contoso.com@mail.contoso.com/INBOX';

/** Where replies are to be read. Throws `usage`, and `transport-settings-invalid` for an address that is none. */
export function replySourceOf(
  place: string | undefined,
  flags: ReplySourceFlags,
  { host, terminal: { environment } }: Session,
): ReplySource {
  const { mailbox } = flags;
  const since = dateOf('--since', flags.since);
  const ground = { host, environment, outputOf };
  if (mailbox !== undefined) {
    if (place !== undefined) throw wrongUsage('Name either a place or --mailbox, not both');
    return { kind: 'mailbox-file', file: mailbox, since, ground };
  }
  if (place === undefined)
    throw wrongUsage(
      'Name where the replies are',
      `Give a folder, a message or an address such as ${example}.`,
    );
  if (/^imaps?:/i.test(place))
    return { kind: 'mailbox', settings: { ...settingsOf(place, flags), ...(since && { since }) }, ground };
  const wrong = (['secretEnv', 'secretFile', 'ca', 'since'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (wrong !== undefined)
    throw wrongUsage(
      `--${wrong.replace('F', '-f').replace('E', '-e')} is for a mailbox, and ${place} is none`,
      `The address of a mailbox is such as ${example}.`,
    );
  return { kind: 'folder', path: place, host };
}

function settingsOf(address: string, { secretEnv, secretFile, ca }: ReplySourceFlags): object {
  const settings = settingsOfAddress(address);
  if (settings.user === undefined)
    throw wrongUsage('The address does not say whose mailbox it is', `Write it as ${example}.`);
  const secret = secretEnv === undefined ? secretFile && { file: secretFile } : { env: secretEnv };
  if (!secret)
    throw wrongUsage(
      'The mailbox needs a secret',
      'Pass --secret-env NAME or --secret-file FILE; with OAuth2, describe the mailbox in a file and pass --mailbox FILE.',
    );
  return { ...settings, secret, ...(ca !== undefined && { ca }) };
}
