import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import { isEightBit } from './addresses.js';

export interface Handing {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly message: Uint8Array;
  /**
   * Told the recipients that the server takes, when the message has been sent but for the line that ends it. That line goes out when this
   * resolves, and never when it rejects.
   */
  handingOver(recipients: readonly string[]): Promise<void>;
}

/** A recipient that the server does not take, and its reply. */
export interface TurnedAway {
  readonly recipient: string;
  readonly responseCode: number;
  readonly response: string;
}

/** How a transaction ended. In doubt is one whose end was sent, and to which no reply came. */
export type Transaction = {
  /** Those that `handingOver` was told. */
  readonly told: readonly string[];
  readonly turnedAway: readonly TurnedAway[];
} & (
  | { readonly end: 'accepted'; readonly response: string }
  | { readonly end: 'failed'; readonly error: unknown }
  | { readonly end: 'doubtful' }
);

/** nodemailer keeps the progress of a transaction in the envelope that it is given; it tells of it only when all is over. */
const progress = z.object({
  accepted: z.array(z.string()).catch([]),
  rejectedErrors: z
    .array(
      z.object({ recipient: z.string(), responseCode: z.number().catch(0), response: z.string().catch('') }),
    )
    .catch([]),
});

const pieceLength = 1 << 16;

/**
 * One message over an open connection. The server has nothing until it has seen the line that ends the data (RFC 5321, 4.1.1.4),
 * so that line waits for the note; a reply of 4yz or 5yz to it means that the server does not keep the message.
 *
 * Errors: only those of `handingOver`. The connection is closed whenever the message was not accepted.
 */
export async function handOver(connection: SMTPConnection, handing: Handing): Promise<Transaction> {
  const { sender, recipients, message } = handing;
  const envelope: SMTPEnvelope = {
    from: sender,
    to: [...recipients],
    size: message.length,
    use8BitMime: isEightBit(message),
  };
  let told: readonly string[] = [];
  let noting: Promise<void> = Promise.resolve();
  let ended = false;
  let over = false;

  async function* body() {
    for (let at = 0; at < message.length; at += pieceLength) yield message.subarray(at, at + pieceLength);
    if (over) throw new Error('The transaction is over');
    told = progress.parse(envelope).accepted;
    if (told.length === 0) throw new Error('It is not known whom the server takes');
    noting = handing.handingOver(told);
    // The error of a note is not for nodemailer, which writes into errors; it is thrown below.
    const isNoted = await noting.then(
      () => true,
      () => false,
    );
    // Whatever went wrong meanwhile: what has not been ended is not delivered.
    if (over || !isNoted) throw new Error('The transaction is over');
    ended = true;
  }

  const answer = await answerOf(connection, envelope, Readable.from(body()));
  over = true;
  if (answer.error !== undefined || !ended) connection.close();
  await noting;
  // Where the sender is refused, all recipients are, and for that reason alone.
  const turnedAway = isAboutSender(answer.error) ? [] : progress.parse(envelope).rejectedErrors;
  const facts = { told, turnedAway };
  if (answer.error === undefined)
    return ended
      ? { ...facts, end: 'accepted', response: answer.response }
      : { ...facts, end: 'failed', error: new Error('It answered before the end of the message') };
  return ended && !isReply(answer.error)
    ? { ...facts, end: 'doubtful' }
    : { ...facts, end: 'failed', error: answer.error };
}

type Answer =
  | { readonly error?: undefined; readonly response: string }
  | { readonly error: Error; readonly response?: undefined };

async function answerOf(connection: SMTPConnection, envelope: SMTPEnvelope, body: Readable): Promise<Answer> {
  let closed = () => {};
  try {
    return await new Promise<Answer>((resolve) => {
      closed = () => void setImmediate(() => resolve({ error: new Error('Connection closed') }));
      connection.once('end', closed);
      connection.send(envelope, body, (error, info) =>
        resolve(error ? { error } : { response: info.response }),
      );
    });
  } finally {
    connection.removeListener('end', closed);
    body.destroy();
  }
}

/** Whether the server said no to the message. Half a line before the connection broke is no reply. */
function isReply(error: unknown): boolean {
  const reply = z.object({ code: z.literal('EMESSAGE'), responseCode: z.number().min(400) });
  return reply.safeParse(error).success;
}

function isAboutSender(error: unknown): boolean {
  return z.object({ command: z.literal('MAIL FROM') }).safeParse(error).success;
}
