import { type CountersignError, diagnostic } from '../../../diagnostics/index.js';
import { isPassing, PassingError, retryAfter } from '../../../host/index.js';
import type { Secrecy } from '../../../settings/index.js';
import { final } from '../web/failure.js';
import type { Answer } from './ask.js';
import { readXml } from './xml.js';

/** What a server names in its reply when a condition is not met (RFC 4791, 5.3.2.1; RFC 4918, 16; RFC 6638, 3.2.4). */
const conditions: Readonly<Record<string, string>> = {
  'no-uid-conflict': 'the calendar has this meeting already, under another name',
  'valid-calendar-data': 'it takes the calendar for invalid',
  'valid-calendar-object-resource': 'it takes the meeting for invalid',
  'supported-calendar-data': 'it does not take calendars of this kind',
  'supported-calendar-component': 'this calendar is not for meetings',
  'max-resource-size': 'the documents are too large for it',
  'max-attendees-per-instance': 'the meeting has too many attendees for it',
  'max-attachment-size': 'the documents are too large for it',
  'max-attachments-per-resource': 'there are too many documents for it',
  'need-privileges': 'the user may not write into this calendar',
  'quota-not-exceeded': 'the calendar is full',
  'sufficient-disk-space': 'the server is full',
  'calendar-collection-location-ok': 'there can be no calendar at this address',
  'unique-scheduling-object-resource': 'the user has this meeting already, in another calendar',
  'same-organizer-in-all-components': 'the meeting has an organizer that it does not take',
  'allowed-organizer-scheduling-object-change':
    'the user is not the organizer, and may not change the meeting',
};

const statuses: Readonly<Record<number, string>> = {
  400: 'it does not understand the request',
  403: 'the user may not do that there',
  404: 'there is nothing at this address',
  405: 'there is no calendar at this address',
  409: 'there is no calendar at this address',
  413: 'the documents are too large for it',
  415: 'it does not take calendars there',
  507: 'the server is full',
};

/** Why a server did not do what it was asked, in words. A `PassingError` where the same may work later. */
export function refusal(answer: Answer, now: number, secrecy: Secrecy): CountersignError {
  const { status, address } = answer;
  const reason = conditionOf(answer) ?? statuses[status] ?? spoken(answer, secrecy);
  if (isPassing(status)) {
    const message = `${address.host} puts it off (${status})`;
    return new PassingError(diagnostic('transport-deferred', message), retryAfter(answer, now));
  }
  const isSize = status === 413 || /documents are too large/.test(reason);
  return final(
    isSize ? 'message-too-large' : 'transport-refused',
    `${address.host} refuses the meeting (${status}): ${reason}`,
  );
}

function conditionOf({ body }: Answer): string | undefined {
  const root = readXml(new TextDecoder().decode(body));
  if (root?.name !== '{DAV:}error') return undefined;
  const names = root.children.map(({ name }) => name.replace(/^\{.*\}/, ''));
  return names.flatMap((name) => (Object.hasOwn(conditions, name) ? [conditions[name]] : []))[0];
}

/** Plain text is worth repeating, a page is not. */
function spoken({ body, headers }: Answer, secrecy: Secrecy): string {
  const isPlain = /^text\/plain\b/i.test(headers['content-type'] ?? '');
  const text = isPlain ? secrecy.tellable(new TextDecoder().decode(body)) : '';
  return text === '' ? 'it does not say why' : text;
}
