import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Holder, RecordedInvitation } from '../register/index.js';
import type { InvitationSource } from './compose-invitation.js';
import type { Transport } from './transports/index.js';

/** What stands in the way of telling those who have the meeting that it has changed. */
export function obstaclesTo(
  latest: RecordedInvitation,
  holders: readonly Holder[],
  { kickOff }: InvitationSource,
  { name }: Transport,
): readonly Diagnostic[] {
  if (holders.length === 0) return [];
  const { summary, organizer: former } = latest;
  const { email: organizer } = kickOff.organizer;
  const strangers = holders.filter((holder) => !reaches(name, holder.transport));
  const ways = [...new Set(strangers.map(({ transport }) => transport))].join(', ');
  const whom = strangers.map(({ email }) => email).join(', ');
  return [
    // A change is believed of the organizer alone (RFC 5546, 6.1.1).
    ...(former.toLowerCase() === organizer.toLowerCase()
      ? []
      : [diagnostic('organizer-changed', `${summary}: ${former} has invited, and not ${organizer}`)]),
    ...(strangers.length === 0
      ? []
      : [
          diagnostic(
            'transport-changed',
            `${summary}: ${whom} have the meeting by ${ways}, and not by ${name}`,
          ),
        ]),
  ];
}

/**
 * Whether what goes out by one transport changes the meeting that another one has brought. A calendar server keeps meetings of its own, to
 * which it alone invites; files can be sent by mail as well.
 */
function reaches(transport: string, former: string): boolean {
  const mail = ['file', 'smtp'];
  return transport === former || former === 'file' || (mail.includes(transport) && mail.includes(former));
}
