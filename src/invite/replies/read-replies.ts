import type { Host } from '../../host/index.js';
import { plainSettings, readSettings } from '../../settings/index.js';
import type { MailboxGround } from './mailbox/connect.js';
import type { FoundReply } from './read-folder.js';

/** Where replies are. */
export type ReplySource =
  /** A folder of .eml and .ics files, or one of these. */
  | { readonly kind: 'folder'; readonly path: string; readonly host: Host }
  /** A folder of a mailbox, with the settings of `mailbox/settings.ts` as a program gives them. */
  | { readonly kind: 'mailbox'; readonly settings: unknown; readonly ground: MailboxGround }
  /** The same with a file of settings (YAML), in which relative paths start at its folder. */
  | {
      readonly kind: 'mailbox-file';
      readonly file: string;
      /** Comes before that of the file: `YYYY-MM-DD`. */
      readonly since?: string | undefined;
      readonly ground: MailboxGround;
    };

/**
 * Reads the replies of a source, one at a time. The libraries for it are loaded here, since most commands have no use for them.
 *
 * Errors: those of `readFolder` and `readMailbox`.
 */
export async function* readReplies(source: ReplySource): AsyncIterable<FoundReply> {
  switch (source.kind) {
    case 'folder': {
      const { readFolder } = await import('./read-folder.js');
      return yield* readFolder(source.host, source.path);
    }
    case 'mailbox': {
      const { readMailbox } = await import('./mailbox/read-mailbox.js');
      return yield* readMailbox(plainSettings(source.settings), source.ground);
    }
    case 'mailbox-file': {
      const { file, since, ground } = source;
      const { readMailbox } = await import('./mailbox/read-mailbox.js');
      return yield* readMailbox(readSettings(await ground.host.readFile(file), file), ground, since);
    }
    default:
      return source satisfies never;
  }
}
