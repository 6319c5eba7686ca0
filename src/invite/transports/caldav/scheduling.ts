import { type Diagnostic, diagnostic } from '../../../diagnostics/index.js';
import type { Ask } from './ask.js';

/**
 * Asks, once, whether the server of a calendar tells attendees of what is put there: it then says `calendar-auto-schedule` among what
 * it can do (RFC 6638, 2).
 *
 * @returns Gives `calendar-not-scheduling`, or nothing where the server schedules or does not say. Errors: those of asking.
 */
export function openScheduling(ask: Ask): (calendar: URL) => Promise<readonly Diagnostic[]> {
  let known: readonly Diagnostic[] | undefined;
  return async (calendar) => {
    known ??= await problemsAt(calendar, ask);
    return known;
  };
}

async function problemsAt(calendar: URL, ask: Ask): Promise<readonly Diagnostic[]> {
  const { status, headers, address } = await ask('OPTIONS', calendar);
  const abilities = (headers.dav ?? '').split(',').map((one) => one.trim().toLowerCase());
  // Whoever knows no calendars there, or does not answer, says nothing of scheduling either.
  if (status < 200 || status >= 300 || !abilities.includes('calendar-access')) return [];
  if (abilities.includes('calendar-auto-schedule')) return [];
  const told = `${address.host} does not tell attendees of meetings: it stays in that calendar, and nobody is invited`;
  return [diagnostic('calendar-not-scheduling', told)];
}
