import type { Invitation } from '../invitation.js';

/**
 * For transports with one meeting on the other side, which tell those who are removed by themselves: a cancellation that is for them alone would
 * end it for everybody.
 */
export function requireWholeMeeting({ scope }: Invitation): void {
  if (scope === 'removed')
    throw new Error('A meeting on the other side cannot be cancelled for some of its attendees');
}
