import { z } from 'zod';
import {
  cancellation,
  created,
  Fault,
  fault,
  fileAttachment,
  json,
  patched,
  problem,
  propertyId,
  sessionRequest,
} from './graph-documented.js';
import { type FakeAttachment, GraphUploads } from './graph-uploads.js';
import { type Asked, type Said, webServer } from './web-server.js';

interface FakeEvent {
  readonly id: string;
  readonly transactionId: string;
  readonly properties: Map<string, string>;
  content: Readonly<Record<string, unknown>>;
  guests: readonly { readonly emailAddress: { readonly address: string }; readonly type: string }[];
  readonly attachments: FakeAttachment[];
}

/** What attendees got. */
export interface FakeMail {
  readonly kind: 'REQUEST' | 'CANCEL';
  readonly to: readonly string[];
  readonly attachments: readonly FakeAttachment[];
  /** All that the event says, or the comment of a cancellation. */
  readonly content: unknown;
  /** Our properties, by the last word of their name. */
  readonly properties: Readonly<Record<string, string>>;
}

export const graphToken = 'graph-token-3f9a';

const user = '/v1.0/users/jo%40northwindtraders.com';
function agreed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  return result.success ? result.data : fault(z.prettifyError(result.error));
}

/**
 * A mailbox as Microsoft documents it, on this machine: event-post, event-update, event-cancel, event-post-attachments,
 * attachment-createuploadsession, singlevaluelegacyextendedproperty-get. All that is not documented is a fault: it is
 * answered with 400 and kept, for a test to look at. It sends attendees what Exchange would, each time that it would.
 */
export class GraphFake {
  readonly faults: string[] = [];
  readonly mails: FakeMail[] = [];
  /** What was asked, as `POST events`, `PUT upload bytes 0-9/10`. */
  readonly asked: string[] = [];
  readonly events = new Map<string, FakeEvent>();
  /** Answers in its place; called before it does what it is asked, or `after` it did. */
  before: (step: string, asked: Asked) => Said | 'lost' | undefined = () => undefined;
  after: (step: string, asked: Asked) => Said | 'lost' | undefined = () => undefined;
  token = graphToken;
  origin = '';
  private readonly uploads = new GraphUploads();
  private count = 0;

  /** Base address for the settings. */
  get base(): string {
    return `${this.origin}/v1.0`;
  }

  async start(): Promise<this> {
    this.origin = await webServer((asked) => this.answer(asked));
    return this;
  }

  private answer(asked: Asked): Said | 'lost' {
    const step = this.stepOf(asked);
    this.asked.push(step);
    try {
      const early = this.before(step, asked);
      if (early !== undefined) return early;
      const said = asked.target.startsWith('/upload/') ? this.uploads.receive(asked) : this.serve(asked);
      return this.after(step, asked) ?? said;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.faults.push(`${step}: ${error.message}`);
      return problem(400, 'ErrorInvalidRequest', error.message);
    }
  }

  private stepOf({ method, target, headers }: Asked): string {
    if (target.startsWith('/upload/')) return `${method} upload ${headers['content-range']}`;
    const [path = ''] = target.split('?');
    return `${method} ${path
      .replace(`${user}/`, '')
      .replace(/events\/[^/]+/, 'event')
      .replace(/attachments\/[AU]\d[^/]*/, 'attachment')}`;
  }

  private serve({ method, target, headers, body }: Asked): Said {
    if (headers.authorization !== `Bearer ${this.token}`)
      return problem(401, 'InvalidAuthenticationToken', `Not this: ${headers.authorization}`);
    const { pathname, searchParams } = new URL(target, this.origin);
    if (!pathname.startsWith(`${user}/events`)) fault(`there is no ${pathname}`);
    const [id, part, sub, ...rest] = pathname.slice(`${user}/events`.length).split('/').slice(1);
    if (rest.length > 0) fault(`there is no ${pathname}`);
    if (target.includes('+')) fault('a plus sign in the query');
    const isWrite = method === 'POST' || method === 'PATCH';
    if (isWrite && !headers['content-type']?.startsWith('application/json')) fault('no content type');
    if (isWrite && headers['content-length'] !== String(body.length)) fault('no length');
    if (body.length > 4 * 1024 * 1024 + 1024) fault('a request of more than 4 MB');
    const given: unknown = isWrite ? JSON.parse(body.toString()) : undefined;
    if (id === undefined) return method === 'GET' ? this.find(searchParams) : this.create(method, given);
    const event = this.events.get(decodeURIComponent(id));
    if (event === undefined) return problem(404, 'ErrorItemNotFound', 'The object was not found.');
    switch (`${method} ${part ?? ''}${sub === undefined || sub === 'createUploadSession' ? '' : '/id'}`) {
      case 'PATCH ':
        return this.update(event, agreed(patched, given));
      case 'DELETE ':
        if (event.guests.length > 0) fault('a meeting with attendees is deleted, not cancelled');
        this.events.delete(event.id);
        return { status: 204 };
      case 'POST cancel':
        return this.cancel(event, agreed(cancellation, given));
      case 'GET attachments':
        return this.list(event, searchParams);
      case 'POST attachments':
        return sub === undefined
          ? this.attach(event, agreed(fileAttachment, given))
          : this.uploads.open(this.origin, event, agreed(sessionRequest, given).AttachmentItem);
      case 'DELETE attachments/id': {
        const at = event.attachments.findIndex((one) => one.id === decodeURIComponent(sub ?? ''));
        if (at < 0) return problem(404, 'ErrorItemNotFound', 'Not found.');
        event.attachments.splice(at, 1);
        return { status: 204 };
      }
      default:
        return fault(`there is no ${method} ${pathname}`);
    }
  }

  private find(query: URLSearchParams): Said {
    const filter =
      /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']+)'\)$/;
    const [, name = '', value] = filter.exec(query.get('$filter') ?? '') ?? fault('a filter of another form');
    const [, expanded = ''] =
      /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/.exec(query.get('$expand') ?? '') ??
      fault('properties are only shown when asked for, by their ids');
    const found = [...this.events.values()].filter(({ properties }) => properties.get(name) === value);
    const shown = found.map(({ id, properties }) => {
      const property = properties.get(expanded);
      return {
        ...{ id, isCancelled: false },
        ...(property !== undefined && { singleValueExtendedProperties: [{ id: expanded, value: property }] }),
      };
    });
    return json(200, { value: shown });
  }

  private create(method: string, given: unknown): Said {
    if (method !== 'POST') fault(`there is no ${method} of events`);
    const { transactionId, singleValueExtendedProperties: properties, ...rest } = agreed(created, given);
    const known = [...this.events.values()].find((one) => one.transactionId === transactionId);
    if (known !== undefined) return json(201, { id: known.id });
    const id = `E${this.next()}/+=`;
    const own = new Map(properties.map((one) => [one.id, one.value]));
    this.events.set(id, { id, transactionId, properties: own, content: rest, guests: [], attachments: [] });
    return json(201, { id });
  }

  private update(event: FakeEvent, change: z.output<typeof patched>): Said {
    const { attendees, singleValueExtendedProperties: properties = [], ...rest } = change;
    event.content = { ...event.content, ...rest };
    for (const { id, value } of properties) event.properties.set(id, value);
    const before = event.guests;
    event.guests = attendees ?? before;
    if (attendees?.length === 0 && before.length === 0) fault('attendees, and none of them');
    // Exchange tells attendees of any change, with what is attached at that moment, and those who are attendees no more of that.
    if (event.guests.length > 0) this.send('REQUEST', event, event.content);
    const staying = new Set(event.guests.map(({ emailAddress }) => emailAddress.address));
    const gone = before.filter(({ emailAddress }) => !staying.has(emailAddress.address));
    if (gone.length > 0) this.send('CANCEL', { ...event, guests: gone }, event.content);
    return json(200, { id: event.id });
  }

  private cancel(event: FakeEvent, { comment }: { readonly comment: string }): Said {
    if (event.guests.length === 0) return problem(400, 'ErrorInvalidRequest', 'It is not a meeting.');
    this.send('CANCEL', event, comment);
    this.events.delete(event.id);
    return { status: 202 };
  }

  private send(kind: FakeMail['kind'], event: FakeEvent, said: unknown): void {
    const properties = [...event.properties].map(([id, value]) => [propertyId.exec(id)?.[1] ?? id, value]);
    this.mails.push({
      ...{ kind, content: said, attachments: kind === 'CANCEL' ? [] : [...event.attachments] },
      to: event.guests.map(({ emailAddress }) => emailAddress.address),
      properties: Object.fromEntries(properties),
    });
  }

  /** In pages of one, so that whoever reads only the first is found out. */
  private list({ id, attachments }: FakeEvent, query: URLSearchParams): Said {
    if (query.get('$select') !== 'id') fault('the documents themselves are fetched');
    const at = Number(query.get('$skip') ?? 0);
    const more = at + 1 < attachments.length;
    const next = `${this.base}/users/jo%40northwindtraders.com/events/${encodeURIComponent(id)}/attachments?$select=id&$skip=${at + 1}`;
    const value = attachments.slice(at, at + 1).map((one) => ({ id: one.id }));
    return json(200, { value, ...(more && { '@odata.nextLink': next }) });
  }

  private attach(event: FakeEvent, { name, contentBytes }: z.output<typeof fileAttachment>): Said {
    const bytes = Buffer.from(contentBytes, 'base64');
    if (bytes.length >= 3 * 1024 * 1024) fault('a file of 3 MB or more in one request');
    const id = `A${this.next()}/=`;
    event.attachments.push({ id, name, bytes });
    return json(201, { id });
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }
}
