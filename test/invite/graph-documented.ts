import { z } from 'zod';
import type { Said } from './web-server.js';

/** What Microsoft documents of the requests that are made, and not one field more. */

export const propertyId = /^String \{[0-9a-f-]{36}\} Name (\w+)$/;
const moment = z.strictObject({
  dateTime: z.string().regex(/^[\d-]{10}T[\d:]{8}$/),
  timeZone: z.literal('UTC'),
});
const property = z.strictObject({ id: z.string().regex(propertyId), value: z.string().min(1) });
const content = {
  subject: z.string(),
  body: z.strictObject({ contentType: z.literal('HTML'), content: z.string() }),
  start: moment,
  end: moment,
  location: z.strictObject({ displayName: z.string() }).optional(),
};
export const created = z.strictObject({
  ...content,
  transactionId: z.string().min(1),
  singleValueExtendedProperties: z.array(property),
});
const guest = z.strictObject({
  emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }),
  type: z.enum(['required', 'optional', 'resource']),
});
export const patched = z.strictObject({
  ...z.strictObject(content).partial().shape,
  attendees: z.array(guest).optional(),
  singleValueExtendedProperties: z.array(property).optional(),
});
export const fileAttachment = z.strictObject({
  '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
  name: z.string().min(1),
  contentType: z.string().optional(),
  contentBytes: z.base64(),
});
export const sessionRequest = z.strictObject({
  AttachmentItem: z.strictObject({
    attachmentType: z.literal('file'),
    name: z.string().min(1),
    contentType: z.string().optional(),
    size: z.int(),
  }),
});

export const cancellation = z.strictObject({ comment: z.string() });

/** Something that the documentation does not have. */
export class Fault extends Error {}

export function fault(reason: string): never {
  throw new Fault(reason);
}

export function json(status: number, value: unknown): Said {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function problem(status: number, code: string, message: string): Said {
  return json(status, { error: { code, message } });
}
