import { fault, json, problem } from './graph-documented.js';
import type { Asked, Said } from './web-server.js';

export interface FakeAttachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

interface Session {
  readonly attachments: FakeAttachment[];
  readonly name: string;
  readonly size: number;
  received: Buffer;
}

/** Upload sessions (attachment-createuploadsession). */
export class GraphUploads {
  private readonly sessions = new Map<string, Session>();
  private count = 0;

  open(
    origin: string,
    event: { readonly attachments: FakeAttachment[] },
    { name, size }: { readonly name: string; readonly size: number },
  ): Said {
    if (size < 3 * 1024 * 1024 || size > 150 * 1024 * 1024) fault('an upload session is for 3 to 150 MB');
    this.count += 1;
    const key = `${this.count}?authtoken=upload-secret-${this.count}`;
    this.sessions.set(key, { attachments: event.attachments, name, size, received: Buffer.alloc(0) });
    return json(201, { uploadUrl: `${origin}/upload/${key}`, nextExpectedRanges: ['0-'] });
  }

  receive({ method, target, headers, body }: Asked): Said {
    const key = target.slice('/upload/'.length);
    const session = this.sessions.get(key);
    if (session === undefined) return problem(404, 'ErrorItemNotFound', 'No such session.');
    if (method !== 'PUT') fault(`${method} of an upload`);
    if (headers.authorization !== undefined) fault('the token is sent to an address that is not to have it');
    if (headers['content-type'] !== 'application/octet-stream') fault('no content type');
    if (headers['content-length'] !== String(body.length)) fault('no length');
    if (body.length > 4_000_000) fault('a piece of more than 4 MB');
    const at = session.received.length;
    const range = `bytes ${at}-${at + body.length - 1}/${session.size}`;
    if (headers['content-range'] !== range) fault(`${headers['content-range']} where ${range} comes next`);
    session.received = Buffer.concat([session.received, body]);
    if (session.received.length < session.size)
      return json(200, { nextExpectedRanges: [String(session.received.length)] });
    const id = `U${key.split('?')[0]}`;
    session.attachments.push({ id, name: session.name, bytes: session.received });
    this.sessions.delete(key);
    return {
      status: 201,
      headers: {
        location: `https://outlook.office.com/api/v2.0/Users('u')/Events('e')/Attachments('${id}')`,
      },
    };
  }
}
