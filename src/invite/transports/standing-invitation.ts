/** Which issue of which meeting a calendar holds. */
export interface Issue {
  readonly uid: string;
  readonly sequence: number;
  /** DTSTAMP in UTC: `20261121T120000Z`. */
  readonly stamp: string;
}

/** The issue that a calendar file holds; nothing where it holds no event, or several meetings. */
export function issueOf(calendar: Uint8Array): Issue | undefined {
  // RFC 5545, 3.1: a line goes on where the next begins with white space.
  const lines = new TextDecoder()
    .decode(calendar)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const events = lines
    .join('\n')
    .split(/^BEGIN:VEVENT$/im)
    .slice(1)
    .map((event) => event.split(/^END:VEVENT$/im)[0] ?? '');
  const [event, ...others] = events;
  if (event === undefined || others.length > 0) return undefined;
  const value = (name: string) => new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'im').exec(event)?.[1]?.trim();
  const uid = value('UID');
  const stamp = value('DTSTAMP');
  if (uid === undefined || stamp === undefined) return undefined;
  return { uid, stamp, sequence: Number(value('SEQUENCE') ?? 0) };
}

/** Whether one issue comes after another of the same meeting (RFC 5546, 2.1.5: by SEQUENCE, then by DTSTAMP). */
export function isLater(one: Issue, other: Issue): boolean {
  return one.sequence === other.sequence ? one.stamp > other.stamp : one.sequence > other.sequence;
}
