import { distinctPart } from '../generate/index.js';
import type { Forms } from './transports/index.js';

/**
 * The forms that invitations take: calendar, message, and names of files by the number of the statement. The libraries for them
 * are loaded here, since most commands have no use for them.
 */
export async function loadForms(): Promise<Forms> {
  const [{ calendarOf }, { messageOf }] = await Promise.all([
    import('./calendar/index.js'),
    import('./message/index.js'),
  ]);
  return {
    calendarOf,
    messageOf,
    nameOf: ({ meeting: { number }, scope, sequence }) => {
      const name = `kick-off-${distinctPart(number, 'statement')}`;
      // No number has a plus sign in the name of a file.
      return scope === 'removed' ? `${name}+removed-${sequence}` : name;
    },
  };
}
