import { diagnostic } from '../../../diagnostics/index.js';
import { PassingError } from '../../../host/index.js';
import type { Secrecy } from '../../../settings/index.js';
import { isTransient } from '../put-off.js';
import type { Journal } from '../transport.js';
import { mailboxOf } from './addresses.js';
import { codedReply, failureOf, reasonOf } from './failure.js';
import { checkFit } from './fit.js';
import { handOver, type Transaction } from './hand-over.js';
import { inDoubt, referenceOf } from './reply.js';
import type { Session } from './session.js';

export interface Letter {
  /** Gets the bounces. */
  readonly sender: string;
  readonly message: Uint8Array;
  readonly recipients: readonly string[];
  /** Host and port. */
  readonly server: string;
}

/** One message on its way to several recipients, whom the server may take at different times. */
export interface Delivery {
  /** Tries those that are left. Errors: those of `failureOf`, `checkFit` and `inDoubt`; a `PassingError` while some may be taken later. */
  attempt(session: Session): Promise<void>;
  /** Notes what became of those that are left. Errors: the one given, unless it is only that single recipients were put off. */
  giveUp(error: unknown): Promise<void>;
}

export function openDelivery(letter: Letter, journal: Journal, secrecy: Secrecy): Delivery {
  const { message, server } = letter;
  const sender = mailboxOf(letter.sender).envelope;
  /** Addresses as SMTP has them, and as the invitation has them. */
  const left = new Map<string, string[]>();
  for (const { envelope, address } of letter.recipients.map(mailboxOf))
    left.set(envelope, [...(left.get(envelope) ?? []), address]);
  /** Those put off one by one in the last attempt, and how. */
  const putOff = new Map<string, string>();
  let singly: PassingError | undefined;

  const named = (envelope: readonly string[]) => envelope.flatMap((address) => left.get(address) ?? []);
  const settle = (envelope: readonly string[]) => {
    for (const address of envelope) left.delete(address);
  };
  const refuse = async (address: string, reason: string) => {
    await journal.refused(named([address]), reason);
    settle([address]);
  };

  /** Notes what became of those whom the journal has as perhaps reached; while a failure is waited out, it is right about them. */
  const settleTold = async ({ told, ...transaction }: Transaction) => {
    const addresses = named(told);
    switch (transaction.end) {
      case 'accepted':
        await journal.accepted(addresses, referenceOf(transaction.response, secrecy));
        return settle(told);
      case 'doubtful':
        return settle(told);
      case 'failed':
        if (told.length > 0) await journal.refused(addresses, reasonOf(transaction.error, server, secrecy));
        return;
      default:
        return transaction satisfies never;
    }
  };

  const conclude = async (transaction: Transaction) => {
    const told = named(transaction.told);
    await settleTold(transaction);
    for (const { recipient, ...reply } of transaction.turnedAway) {
      if (isTransient(reply.responseCode)) putOff.set(recipient, codedReply(reply, secrecy));
      else await refuse(recipient, codedReply(reply, secrecy));
    }
    if (transaction.end === 'doubtful') throw inDoubt(server, told);
    if (left.size === 0) return;
    if (putOff.size < left.size && transaction.end === 'failed')
      throw failureOf(transaction.error, server, secrecy);
    const [reply = 'without a reason'] = putOff.values();
    singly = new PassingError(
      diagnostic(
        'transport-deferred',
        `${server} puts ${[...left.values()].flat().join(', ')} off: ${reply}`,
      ),
    );
    throw singly;
  };

  return {
    async attempt(session) {
      putOff.clear();
      const recipients = [...left.keys()];
      checkFit(session, { message, server, addresses: [sender, ...recipients] });
      const handingOver = (taken: readonly string[]) => journal.handingOver(named(taken));
      await conclude(await handOver(session.connection, { sender, message, recipients, handingOver }));
    },
    async giveUp(error) {
      if (error !== singly || putOff.size < left.size) throw error;
      for (const [address, reply] of putOff) await refuse(address, reply);
    },
  };
}
