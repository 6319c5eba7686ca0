import { join, normalize } from 'node:path';
import { z } from 'zod';
import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../diagnostics/index.js';
import type { OutputFile } from '../../host/index.js';
import { pathSchema } from '../../settings/index.js';
import type { Invitation } from '../invitation.js';
import { checkSize, largestMessageSchema } from './size.js';
import { isLater, issueOf } from './standing-invitation.js';
import type { Surroundings, Transport } from './transport.js';

export const fileSettingsSchema = z.strictObject({
  transport: z.literal('file'),
  folder: pathSchema('Messages and calendars are written into this folder.'),
  largestMessage: largestMessageSchema,
});

export type FileSettings = z.output<typeof fileSettingsSchema>;

/**
 * Writes an invitation for a person to send or open: `<name>.eml`, the message, and `<name>.ics`, a calendar that holds
 * the documents too.
 *
 * There is one pair for each meeting, and it is the newest: an update or a cancellation takes the place of what was there, so that
 * nobody finds an invitation that no longer holds beside it and sends that. For those whom an update removes there is a pair beside it, which
 * later updates leave alone: it has to be sent whatever comes next. Nothing else is ever replaced.
 *
 * Errors: `file-exists` where another meeting or something else has the name, `invitation-file-newer`, `message-too-large`, those of writing.
 */
export function openFile({ folder, largestMessage }: FileSettings, { host, forms }: Surroundings): Transport {
  const filesOf = async (invitation: Invitation) => {
    const path = join(folder, placeOf(forms.nameOf(invitation)));
    const message = await forms.messageOf(invitation, { calendar: forms.calendarOf(invitation, {}) });
    const calendar = Buffer.from(forms.calendarOf(invitation, { attachments: true }));
    return {
      warnings: checkSize(message.length, largestMessage),
      message: { path: `${path}.eml`, bytes: message },
      calendar: { path: `${path}.ics`, bytes: calendar },
    };
  };

  /** What stands under a name, or nothing. */
  const standing = async (path: string) =>
    (await host.kindOf(path)) === 'missing' ? undefined : await host.readFile(path);

  /** What stands in the place of the files. Errors: where it may not be replaced. */
  const occupation = async (
    message: OutputFile,
    calendar: OutputFile,
  ): Promise<'nothing' | 'earlier' | 'same'> => {
    const [oldMessage, oldCalendar] = [await standing(message.path), await standing(calendar.path)];
    if (oldMessage === undefined && oldCalendar === undefined) return 'nothing';
    const isSameMessage = oldMessage !== undefined && sameBytes(oldMessage, message.bytes);
    const isSameCalendar = oldCalendar !== undefined && sameBytes(oldCalendar, calendar.bytes);
    if (oldCalendar !== undefined && !isSameCalendar) checkEarlier(oldCalendar, calendar);
    // Without its calendar it is not known which invitation a message is.
    if (oldCalendar === undefined && !isSameMessage)
      throw stop('file-exists', `${message.path} is there already, without the calendar that belongs to it`);
    return isSameMessage && isSameCalendar ? 'same' : 'earlier';
  };

  return {
    name: 'file',
    repeatable: true,
    informsRemoved: false,
    async deliver(invitation, recipients, journal) {
      const { message, calendar, warnings } = await filesOf(invitation);
      for (const warning of warnings) journal.warned?.(warning);
      const there = await occupation(message, calendar);
      await journal.handingOver(recipients);
      // The calendar is last, as what stands is known by it: a pair that is half written counts as the earlier one.
      if (there !== 'same') await host.writeFiles([message, calendar], { replace: there === 'earlier' });
      await journal.accepted(recipients, message.path);
    },
    async preview(invitation, recipients) {
      const { message, calendar, warnings } = await filesOf(invitation);
      const files = [message, calendar].map(({ path, bytes }) => ({ name: path, bytes }));
      return { target: folder, recipients, files, warnings };
    },
    close: async () => undefined,
  };
}

function checkEarlier(standing: Uint8Array, { path, bytes }: OutputFile): void {
  const [old, issue] = [issueOf(standing), issueOf(bytes)];
  if (old === undefined || issue === undefined || old.uid !== issue.uid)
    throw stop('file-exists', `${path} is there already, and is not this meeting`);
  if (!isLater(issue, old))
    throw stop(
      'invitation-file-newer',
      `${path} holds issue ${old.sequence} of this meeting, of ${old.stamp}`,
    );
}

/** Names come from what people typed: below the folder they stay. */
function placeOf(name: string): string {
  const place = normalize(name);
  if (/^(?:\.\.(?:[/\\]|$)|[/\\]|[A-Za-z]:)|\0/.test(place))
    throw stop('output-path-invalid', `${JSON.stringify(name)} leads out of the folder`);
  return place;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function stop(code: DiagnosticCode, message: string): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment });
}
