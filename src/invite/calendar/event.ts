import type { Attachment, Invitation, Meeting } from '../invitation.js';
import { uri } from './addresses.js';
import type { Component, Property } from './component.js';
import { people } from './people.js';
import { linesText, lineText, parameterText } from './plain-text.js';
import type { CalendarTimes } from './times.js';
import { utcTime } from './written-time.js';

/** Nothing for a text that is empty. */
function textProperty(
  name: string,
  text: string,
  parameters: Readonly<Record<string, string>> = {},
): readonly Property[] {
  return text === '' ? [] : [[name, parameters, 'text', text]];
}

/**
 * Where it takes place. Without a room the link is also the LOCATION, for that is what most programs show and make a button
 * of. URL is for those that know RFC 5545 only, CONFERENCE is what RFC 7986 (5.11) has for the purpose.
 */
function whereabouts({ place, link }: Meeting): readonly Property[] {
  const location = textProperty('location', lineText(place ?? link ?? ''));
  if (link === undefined) return location;
  const address = uri(link);
  return [...location, ['url', {}, 'uri', address], ['conference', {}, 'uri', address]];
}

/**
 * A cancelled meeting takes no time (RFC 5545, 3.8.1.11 and 3.8.2.7). Where it is cancelled for some alone, it is not said how it
 * stands: to say that it is cancelled would cancel all of it (RFC 5546, 3.2.5).
 */
function standing({ method, scope }: Invitation): readonly Property[] {
  if (scope === 'removed') return [];
  switch (method) {
    case 'REQUEST':
      return [
        ['status', {}, 'text', 'CONFIRMED'],
        ['transp', {}, 'text', 'OPAQUE'],
      ];
    case 'CANCEL':
      return [
        ['status', {}, 'text', 'CANCELLED'],
        ['transp', {}, 'text', 'TRANSPARENT'],
      ];
    default:
      return method satisfies never;
  }
}

/** RFC 6838, 4.2. */
const mediaType = /^[a-z0-9][\w!#$&.+^-]*\/[a-z0-9][\w!#$&.+^-]*$/i;

/** A document inside the event (RFC 5545, 3.8.1.1); its name as in RFC 8607, 4.2. */
function attach({ name, mediaType: type, bytes }: Attachment): Property {
  const { buffer, byteOffset, byteLength } = bytes;
  const parameters = {
    fmttype: mediaType.test(type) ? type : 'application/octet-stream',
    encoding: 'BASE64',
    filename: parameterText(name),
  };
  return ['attach', parameters, 'binary', Buffer.from(buffer, byteOffset, byteLength).toString('base64')];
}

/**
 * The meeting as an event, with documents inside when there are any. Nothing of Microsoft's own (X-MICROSOFT-...) is added:
 * without it Outlook takes the same from TRANSP (MS-OXCICAL, 2.1.3.1.1.20.25).
 */
export function eventOf(
  invitation: Invitation,
  times: CalendarTimes,
  documents: readonly Attachment[],
): Component {
  const { meeting, sequence, stamp, description } = invitation;
  const [language] = Intl.getCanonicalLocales(meeting.language);
  const written = language === undefined ? {} : { language };
  return {
    name: 'vevent',
    properties: [
      ['uid', {}, 'text', lineText(meeting.uid)],
      ['dtstamp', {}, 'date-time', utcTime(stamp)],
      ['sequence', {}, 'integer', sequence],
      times.start,
      times.end,
      ...textProperty('summary', lineText(meeting.summary), written),
      ...textProperty('description', linesText(description), written),
      ...whereabouts(meeting),
      ...people(invitation),
      ...standing(invitation),
      ...documents.map(attach),
    ],
  };
}
