import { z } from 'zod';
import { diagnostic } from '../../../diagnostics/index.js';
import { PassingError } from '../../../host/index.js';
import type { Attachment } from '../../invitation.js';
import { final } from '../web/failure.js';
import type { Graph } from './ask.js';
import { isPrivate } from './settings.js';
import { jsonOf } from './token.js';

/** Bytes of a piece: at most 4 MB, however that is counted, and a multiple of 320 KiB as other upload sessions of Graph want it. */
const pieceLength = 12 * 320 * 1024;

const session = z.object({ uploadUrl: z.url({ protocol: /^https?$/ }) });
const progress = z.object({ nextExpectedRanges: z.array(z.string()).min(1) });

/**
 * Attaches a large file in pieces, one after the other.
 *
 * @param event Path of the event.
 * @returns Id of the attachment, where the server says it.
 * Errors: those of asking.
 */
export async function upload(
  graph: Graph,
  event: string,
  { name, mediaType, bytes }: Attachment,
): Promise<string | undefined> {
  const opened = await graph.ask('POST', `${event}/attachments/createUploadSession`, {
    AttachmentItem: { attachmentType: 'file', name, contentType: mediaType, size: bytes.length },
  });
  const found = session.safeParse(opened);
  if (!found.success) throw final('transport-refused', 'Graph gives no address to upload to');
  // Whoever has the address can write: it is a secret, and needs no other.
  graph.secrecy.keep(found.data.uploadUrl);
  const address = new URL(found.data.uploadUrl);
  if (!isPrivate(address))
    throw final('transport-insecure', 'Graph gives an address to upload to that is open to all');
  for (let at = 0; ; ) {
    const end = Math.min(at + pieceLength, bytes.length);
    const reply = await graph.put(address, bytes.subarray(at, end), {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${at}-${end - 1}/${bytes.length}`,
    });
    if (end === bytes.length) {
      if (reply.status !== 201) throw adrift(address);
      return /\/attachments\('([^']+)'\)/i.exec(reply.headers.location ?? '')?.[1];
    }
    const expected = progress.safeParse(jsonOf(reply.body)).data?.nextExpectedRanges[0];
    if (expected === undefined || Number(expected.split('-')[0]) !== end) throw adrift(address);
    at = end;
  }
}

/** The file is begun anew: what was received in part is never attached. */
function adrift({ host }: URL): PassingError {
  return new PassingError(diagnostic('transport-deferred', `${host} lost part of a document`));
}
