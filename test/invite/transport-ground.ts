import { inspect } from 'node:util';
import { expect } from 'vitest';
import { CountersignError } from '../../src/diagnostics/index.js';
import { createMemoryHost, type Host } from '../../src/host/index.js';
import type { Invitation } from '../../src/invite/invitation.js';
import type { Forms, Journal, Surroundings } from '../../src/invite/transports/transport.js';
import { sampleAttachment, sampleInvitation } from './sample-invitation.js';

export const ana = 'ana@contoso.com';
export const bo = 'bo@contoso.com';

export function invitationOf(changes: Partial<Omit<Invitation, 'meeting'>> = {}, uid = 'a1'): Invitation {
  const attendees = [ana, bo].map((email) => ({ name: 'Somebody', email, role: 'required' as const }));
  const attachments = [sampleAttachment('statement.pdf', 3000)];
  return sampleInvitation({ uid, attendees }, { attachments, ...changes });
}

/** An update from which bo is gone, and the cancellation for him alone. */
export function withoutBo(sequence = 1) {
  const those = (email: string, changes: Partial<Omit<Invitation, 'meeting'>>) => {
    const { meeting, ...rest } = invitationOf({ sequence, ...changes });
    const attendees = meeting.attendees.filter((one) => one.email === email);
    return { ...rest, meeting: { ...meeting, attendees } };
  };
  const removal = { method: 'CANCEL', scope: 'removed', attachments: [] } as const;
  return { update: those(ana, {}), removal: those(bo, removal) };
}

/** Forms as plain as can be: what transports do does not depend on what a message says. */
export const forms: Forms = {
  calendarOf: ({ meeting, method, scope, sequence, stamp }, options) =>
    [
      'BEGIN:VCALENDAR',
      ...(options.method === false ? [] : [`METHOD:${method}`]),
      'BEGIN:VEVENT',
      `UID:${meeting.uid}`,
      `SEQUENCE:${sequence}`,
      ...(scope === 'removed' ? [] : [`STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`]),
      `DTSTAMP:${new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '')}`,
      ...(options.attachments === true ? ['ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA'] : []),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  messageOf: async ({ subject, text, attachments }, { calendar }) =>
    Buffer.from(
      [
        `Subject: ${subject}`,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        // Lines that begin with a dot, as the protocol has its own.
        '.',
        '..',
        text.trim().replaceAll('\n', '\r\n'),
        '--b',
        'Content-Type: text/calendar',
        '',
        calendar.trim(),
        ...attachments.flatMap(({ bytes }) => [
          '--b',
          'Content-Transfer-Encoding: base64',
          '',
          ...(Buffer.from(bytes)
            .toString('base64')
            .match(/.{1,76}/g) ?? []),
        ]),
        '--b--',
        '',
      ].join('\r\n'),
    ),
  nameOf: ({ meeting, scope, sequence }) =>
    `kick-off-${meeting.uid}${scope === 'removed' ? `+removed-${sequence}` : ''}`,
};

export type Note = readonly ['handingOver' | 'accepted' | 'refused', readonly string[], string?];

export interface NotedJournal extends Journal {
  readonly notes: Note[];
}

/**
 * A journal that keeps its notes in memory, and as the register does takes nobody for handed over twice. `before` is run
 * before `handingOver` is noted.
 */
export function journalOf(before: () => void | Promise<void> = () => undefined): NotedJournal {
  const notes: Note[] = [];
  return {
    notes,
    async handingOver(recipients) {
      await before();
      for (const recipient of recipients) {
        const last = notes.findLast(([, whom]) => whom.includes(recipient))?.[0] ?? 'refused';
        expect(last, recipient).toBe('refused');
      }
      notes.push(['handingOver', recipients]);
    },
    async accepted(recipients, reference) {
      notes.push(reference === undefined ? ['accepted', recipients] : ['accepted', recipients, reference]);
    },
    async refused(recipients, reason) {
      notes.push(['refused', recipients, reason]);
    },
  };
}

export interface Ground extends Surroundings {
  /** How long was waited, in milliseconds, one after the other. */
  readonly waits: number[];
}

/** Surroundings in which no time passes. */
export function groundOf(changes: Partial<Surroundings> & { readonly host?: Host } = {}): Ground {
  const waits: number[] = [];
  return {
    host: createMemoryHost(),
    forms,
    environment: {},
    wait: async (milliseconds) => void waits.push(milliseconds),
    ...changes,
    waits,
  };
}

/** The error that a piece of work ends with. */
export async function failureOf(work: Promise<unknown>): Promise<CountersignError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CountersignError) return error;
  return expect.fail(`no CountersignError but ${inspect(error)}`);
}

export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return (await failureOf(work)).diagnostics[0]?.code;
}

/** All that an error says anywhere: its texts, its causes, its hidden fields. */
export function everythingOf(error: unknown): string {
  const shown = inspect(error, { depth: 20, showHidden: true, maxStringLength: null, breakLength: 1e6 });
  const cause = error instanceof Error && error.cause !== undefined ? everythingOf(error.cause) : '';
  return `${shown}\n${String(error)}\n${JSON.stringify(error)}\n${cause}`;
}
