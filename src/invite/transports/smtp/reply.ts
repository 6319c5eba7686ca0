import { CountersignError, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import type { Secrecy } from '../../../settings/index.js';
import { replyOf } from './failure.js';

/** Words before the queue id: `250 2.0.0 Ok: queued as 4F2A`, `250 OK id=1abC2d-0001`. */
const queueId = /\b(?:queued as|id=|queued mail for delivery, id)\s*:?\s*<?([\w.@+-]{4,})/i;

/** What the server calls the message: its queue id, or all that it said. */
export function referenceOf(response: string, secrecy: Secrecy): string {
  const reply = replyOf(response, secrecy);
  return queueId.exec(reply)?.[1] ?? reply;
}

/** The message was sent whole, and no reply came: whether the server has it cannot be known. */
export function inDoubt(server: string, recipients: readonly string[]): CountersignError {
  const told = `The connection to ${server} was lost before it said whether it has the message; perhaps these have it: ${recipients.join(', ')}`;
  return new CountersignError(diagnostic('delivery-doubtful', told), { exitCode: exitCodes.environment });
}
