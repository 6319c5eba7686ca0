import { z } from 'zod';
import type { Attachment } from '../../invitation.js';
import { final } from '../web/failure.js';
import type { Graph } from './ask.js';
import { upload } from './upload.js';

/** Documents that were attached in this delivery, and the id of each; an attempt after a failure goes on from there. */
export type Attached = Map<Attachment, string>;

const listed = z.object({
  value: z.array(z.object({ id: z.string().min(1) })),
  '@odata.nextLink': z.string().optional(),
});

/** Graph takes files below 3 MB in one request, and from there on in pieces. */
const smallest = 3 * 1024 * 1024;

/**
 * Leaves these documents attached to an event, and no others: those of an earlier issue, or half of those of an attempt that was
 * broken off, are taken away.
 *
 * @param event Path of the event.
 * Errors: those of asking.
 */
export async function attachAll(
  graph: Graph,
  event: string,
  attachments: readonly Attachment[],
  attached: Attached,
): Promise<void> {
  const wanted = new Set(attached.values());
  const there = new Set<string>();
  let next: string | undefined = `${event}/attachments?%24select=id`;
  while (next !== undefined) {
    const page: z.output<typeof listed> | undefined = listed.safeParse(await graph.ask('GET', next)).data;
    if (page === undefined) throw final('transport-refused', 'Graph answers in a way that is not understood');
    for (const { id } of page.value) there.add(id);
    next = page['@odata.nextLink'];
  }
  for (const id of there)
    if (!wanted.has(id)) await graph.ask('DELETE', `${event}/attachments/${encodeURIComponent(id)}`);
  for (const attachment of attachments) {
    if (there.has(attached.get(attachment) ?? '')) continue;
    const isSmall = attachment.bytes.length < smallest;
    const id = await (isSmall ? post(graph, event, attachment) : upload(graph, event, attachment));
    if (id !== undefined) attached.set(attachment, id);
  }
}

async function post(graph: Graph, event: string, attachment: Attachment): Promise<string | undefined> {
  const made = await graph.ask('POST', `${event}/attachments`, {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: attachment.name,
    contentType: attachment.mediaType,
    contentBytes: Buffer.from(attachment.bytes).toString('base64'),
  });
  return z.object({ id: z.string() }).safeParse(made).data?.id;
}
