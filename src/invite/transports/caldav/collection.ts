import { CountersignError } from '../../../diagnostics/index.js';
import type { Host } from '../../../host/index.js';
import type { Secrecy } from '../../../settings/index.js';
import { final } from '../web/failure.js';
import { type Answer, type Ask, sameServer } from './ask.js';
import { refusal } from './refusal.js';
import type { CaldavSettings } from './settings.js';
import { type Element, readXml, within } from './xml.js';

interface Means {
  readonly ask: Ask;
  readonly host: Host;
  readonly secrecy: Secrecy;
}

/**
 * Where the calendar is: as the settings say, or found on the server (RFC 6764, 6; RFC 5397, 3; RFC 4791, 6.2.1). It is
 * looked for once.
 *
 * Errors: those of asking; `transport-refused` where there is no calendar, or more than one to choose from.
 */
export function openCollection(settings: CaldavSettings, means: Means): () => Promise<URL> {
  const { calendar, server = '', calendarName } = settings;
  if (calendar !== undefined) return async () => folder(new URL(calendar));
  let found: Promise<URL> | undefined;
  return () => {
    found ??= findCalendar(new URL(server), calendarName, means).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function findCalendar(server: URL, name: string | undefined, means: Means): Promise<URL> {
  const principal = await findPrincipal(server, means);
  const home = await hrefOf(
    principal,
    '<c:calendar-home-set/>',
    '{urn:ietf:params:xml:ns:caldav}calendar-home-set',
    means,
  );
  if (home === undefined) throw final('transport-refused', `${server.host} names no calendars of the user`);
  const answer = await propfind(
    home,
    '1',
    '<d:resourcetype/><d:displayname/><c:supported-calendar-component-set/>',
    means,
  );
  if (answer.status !== 207) throw refusal(answer, means.host.now(), means.secrecy);
  const all = within(xmlOf(answer), '{DAV:}response').filter(isForMeetings);
  const calendars = all.map((response) => ({
    name: within(response, '{DAV:}displayname')[0]?.text.trim() ?? '',
    address: response.children.find((child) => child.name === '{DAV:}href')?.text.trim() ?? '',
  }));
  const chosen = calendars.filter((one) => name === undefined || one.name === name);
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0)
    return folder(sameServer(only.address, answer.address, means.secrecy));
  const names = means.secrecy.tellable(calendars.map((one) => JSON.stringify(one.name)).join(', '));
  throw final(
    'transport-refused',
    chosen.length > 0
      ? `${server.host} has several calendars to choose from: ${names}`
      : `${server.host} has no such calendar for meetings; there are: ${names || 'none'}`,
    'Name one as calendarName, or give its address as calendar.',
  );
}

/** A server says it at its well-known address (RFC 6764, 5), or where the settings say that it is. */
async function findPrincipal(server: URL, means: Means): Promise<URL> {
  const places = [new URL('/.well-known/caldav', server), server];
  let last: CountersignError | undefined;
  for (const place of server.pathname === '/' ? places : places.reverse()) {
    try {
      const name = '{DAV:}current-user-principal';
      const principal = await hrefOf(place, '<d:current-user-principal/>', name, means);
      if (principal !== undefined) return principal;
    } catch (error) {
      const isRefusal =
        error instanceof CountersignError && error.diagnostics[0]?.code === 'transport-refused';
      if (!isRefusal) throw error;
      last = error;
    }
  }
  throw last ?? final('transport-refused', `${server.host} does not say who the user is`);
}

/** The address that a property holds. */
async function hrefOf(place: URL, property: string, name: string, means: Means): Promise<URL | undefined> {
  const answer = await propfind(place, '0', property, means);
  if (answer.status !== 207) throw refusal(answer, means.host.now(), means.secrecy);
  const [holder] = within(xmlOf(answer), name);
  const href = within(holder, '{DAV:}href')[0]?.text.trim();
  return href === undefined || href === '' ? undefined : sameServer(href, answer.address, means.secrecy);
}

function propfind(place: URL, depth: '0' | '1', properties: string, { ask }: Means): Promise<Answer> {
  return ask('PROPFIND', place, {
    headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>${properties}</d:prop></d:propfind>`,
  });
}

function xmlOf({ body }: Answer): Element | undefined {
  return readXml(new TextDecoder().decode(body));
}

/** A calendar that does not say what it is for takes everything (RFC 4791, 5.2.3). */
function isForMeetings(response: Element): boolean {
  const isCalendar = within(response, '{DAV:}resourcetype').some(({ children }) =>
    children.some(({ name }) => name === '{urn:ietf:params:xml:ns:caldav}calendar'),
  );
  const kinds = within(response, '{urn:ietf:params:xml:ns:caldav}comp').map(({ label }) => label);
  return isCalendar && (kinds.length === 0 || kinds.includes('VEVENT'));
}

/** Names are resolved within it. */
function folder(address: URL): URL {
  const whole = new URL(address);
  if (!whole.pathname.endsWith('/')) whole.pathname += '/';
  return whole;
}
