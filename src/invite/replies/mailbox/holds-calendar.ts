import type { MessageStructureObject } from 'imapflow';

/** Parts that a reply can be in; Outlook's own format is told, as it could have been one. */
const types = /^(?:text\/(?:x-v)?calendar|application\/(?:ics|(?:vnd\.)?ms-tnef))$/i;

/** Whether a message can hold a reply, by what the server says of its parts: all other mail stays where it is. */
export function holdsCalendar(part: MessageStructureObject): boolean {
  const name = part.dispositionParameters?.filename ?? part.parameters?.name ?? '';
  return types.test(part.type) || /\.ics$/i.test(name) || (part.childNodes ?? []).some(holdsCalendar);
}
