import { createHash } from 'node:crypto';
import type { InvitationSource } from '../../src/invite/compose-invitation.js';
import type { Invitation } from '../../src/invite/invitation.js';
import type { SendOptions } from '../../src/invite/prepare-issue.js';
import { sendInvitation } from '../../src/invite/send-invitation.js';
import type { Journal, Transport } from '../../src/invite/transports/index.js';
import type { Register } from '../../src/register/index.js';
import { matterOf } from './matters.js';

export const stamp = Date.UTC(2026, 10, 21, 10);
const bytes = new TextEncoder().encode('%PDF-1.7');
const attachment = {
  ...{ name: 'SOR.pdf', mediaType: 'application/pdf', bytes },
  sha256: createHash('sha256').update(bytes).digest('hex'),
};

export async function sourceOf(change: Partial<InvitationSource['kickOff']> = {}): Promise<InvitationSource> {
  const { occasion: _, kickOff, ...matter } = await matterOf('en');
  const attendees = ['ana', 'luis', 'eva'].map((name) => ({
    ...{ name, email: `${name}@contoso.com`, role: 'required' as const },
  }));
  return { ...matter, kickOff: { ...kickOff, attendees, ...change }, attachments: [attachment] };
}

/** Where a program may be killed while it hands over to one recipient. */
export const places = ['before', 'handing-over', 'handed-over', 'accepted'] as const;
export type Place = (typeof places)[number];

export class Killed extends Error {}

/**
 * A transport that hands over to one after the other, and what arrived. At a place it ends as a program does that is killed.
 *
 * @param own What is different of it.
 */
export function mailbox(
  kill?: { readonly recipient: string; readonly place: Place },
  own: Partial<Transport> = {},
) {
  const arrived: { readonly to: string; readonly invitation: Invitation }[] = [];
  const pass = (to: string, place: Place) => {
    if (kill?.recipient === to && kill.place === place) throw new Killed();
  };
  const transport: Transport = {
    name: 'smtp',
    repeatable: false,
    informsRemoved: false,
    async deliver(invitation, recipients, journal: Journal) {
      for (const to of recipients) {
        pass(to, 'before');
        await journal.handingOver([to]);
        pass(to, 'handing-over');
        arrived.push({ to, invitation });
        pass(to, 'handed-over');
        await journal.accepted([to], 'queued');
        pass(to, 'accepted');
      }
    },
    close: async () => undefined,
    ...own,
  };
  return { transport, arrived, to: () => arrived.map((one) => one.to.split('@')[0]) };
}

export function send(
  source: InvitationSource,
  register: Register,
  transport: Transport,
  options: Partial<SendOptions> = {},
) {
  const { invitations } = register;
  const usual = { wish: 'invite', again: false, by: 'jo', now: () => stamp } as const;
  return sendInvitation(source, { invitations, transport }, { ...usual, ...options });
}
