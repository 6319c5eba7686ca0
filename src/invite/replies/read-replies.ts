import type { Host } from '../../host/index.js';
import type { MailboxGround } from './mailbox/connect.js';
import { readMailbox } from './mailbox/read-mailbox.js';
import { type FoundReply, readFolder } from './read-folder.js';

/** Where replies are: a folder of .eml and .ics files (or one of these), or a folder of a mailbox. */
export type ReplySource =
  | { readonly kind: 'folder'; readonly path: string; readonly host: Host }
  | { readonly kind: 'mailbox'; readonly settings: unknown; readonly ground: MailboxGround };

/** Reads the replies of a source, one at a time. Errors: those of `readFolder` and `readMailbox`. */
export function readReplies(source: ReplySource): AsyncIterable<FoundReply> {
  switch (source.kind) {
    case 'folder':
      return readFolder(source.host, source.path);
    case 'mailbox':
      return readMailbox(source.settings, source.ground);
    default:
      return source satisfies never;
  }
}
