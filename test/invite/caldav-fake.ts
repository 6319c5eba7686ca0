import { createHash } from 'node:crypto';
import { type Asked, type Said, webServer } from './web-server.js';

export interface CaldavFake {
  readonly origin: string;
  /** Address of the calendar. */
  readonly calendar: string;
  /** What is in the calendar, by path. */
  readonly resources: Map<string, string>;
  /** `PUT /cal/a1.ics`, in the order in which it was asked. */
  readonly asked: string[];
  /** Every calendar that was put there, in order. */
  readonly put: string[];
}

/**
 * A calendar at /cal/ that keeps to RFC 4791 and RFC 9110: a PUT or DELETE without a condition, which could undo what
 * somebody else wrote, is refused as no server would.
 *
 * @param interfere Answers in its place, before (`undefined`: it goes on) or instead of what it would do.
 */
export async function caldavFake(
  interfere: (asked: Asked, fake: CaldavFake) => Said | 'lost' | undefined = () => undefined,
  secure?: Parameters<typeof webServer>[1],
): Promise<CaldavFake> {
  const resources = new Map<string, string>();
  const asked: string[] = [];
  const put: string[] = [];
  const origin = await webServer((request) => {
    asked.push(`${request.method} ${request.target}`);
    const said = interfere(request, fake);
    return said ?? answer(request, fake);
  }, secure);
  const fake: CaldavFake = { origin, calendar: `${origin}/cal/`, resources, asked, put };
  return fake;
}

/** What the fake does by itself. */
export function answer({ method, target, headers, body }: Asked, { resources, put }: CaldavFake): Said {
  // A server that knows calendars, and leaves it to others to invite.
  if (method === 'OPTIONS') return { status: 200, headers: { dav: '1, 2, 3, calendar-access' } };
  const there = resources.get(target);
  const tag = there === undefined ? undefined : tagOf(there);
  if (!/^\/cal\/[^/]+\.ics$/.test(target)) return { status: 404 };
  switch (method) {
    case 'GET':
      return there === undefined || tag === undefined
        ? { status: 404 }
        : { status: 200, headers: { etag: tag, 'content-type': 'text/calendar' }, body: there };
    case 'PUT':
    case 'DELETE': {
      const { 'if-match': match, 'if-none-match': noneMatch } = headers;
      if ((match === undefined) === (noneMatch === undefined)) return { status: 428 };
      if (noneMatch === '*' ? there !== undefined : match !== tag) return { status: 412 };
      if (method === 'DELETE') {
        resources.delete(target);
        return { status: 204 };
      }
      const text = body.toString();
      if (!/^text\/calendar\b/.test(headers['content-type'] ?? '') || /^METHOD:/m.test(text))
        return { status: 403, body: '<error xmlns="DAV:"><x:valid-calendar-data xmlns:x="c"/></error>' };
      resources.set(target, text);
      put.push(text);
      return { status: there === undefined ? 201 : 204, headers: { etag: tagOf(text) } };
    }
    default:
      return { status: 405 };
  }
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
}
