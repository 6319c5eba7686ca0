import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { run } from '../tools.js';

const addressesSchema = z.array(z.object({ name: z.string(), email: z.string() }));

const leafFields = {
  type: z.string(),
  parameters: z.record(z.string(), z.string()),
  headers: z.array(z.string()),
  encoding: z.string(),
  disposition: z.string().nullable(),
  fileName: z.string().nullable(),
  defects: z.array(z.string()),
  bytes: z.string().optional(),
};
const leafSchema = z.object({ ...leafFields, parts: z.array(z.object(leafFields)).optional() });

const messageSchema = z.object({
  from: addressesSchema,
  to: addressesSchema,
  subject: z.string(),
  date: z.string(),
  messageId: z.string(),
  inReplyTo: z.string(),
  references: z.string(),
  root: z.object({ ...leafFields, parts: z.array(leafSchema) }),
});

export type ReadMessage = z.output<typeof messageSchema>;

const script = fileURLToPath(new URL('read-message.py', import.meta.url));

/** Messages as Python's `email` package reads them; all at once, since it takes its time to start. */
export function readMessages(messages: readonly Uint8Array[]): ReadMessage[] {
  const input = JSON.stringify(messages.map((bytes) => Buffer.from(bytes).toString('base64')));
  return z.array(messageSchema).parse(JSON.parse(run('python3', [script], Buffer.from(input))));
}

export function readMessage(bytes: Uint8Array): ReadMessage {
  const [message] = readMessages([bytes]);
  if (message === undefined) throw new Error('there is no message');
  return message;
}
