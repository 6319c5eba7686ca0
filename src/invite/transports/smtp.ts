import { CountersignError, type Diagnostic } from '../../diagnostics/index.js';
import { checkGoingOn, patient, withRetries } from '../../host/index.js';
import { openSecrecy } from '../../settings/index.js';
import type { Invitation } from '../invitation.js';
import { openRate } from './rate.js';
import { checkSize } from './size.js';
import { prepareConnection } from './smtp/connect.js';
import { openDelivery } from './smtp/delivery.js';
import { openPool } from './smtp/pool.js';
import { type SmtpSettings, serverOf } from './smtp/settings.js';
import type { Surroundings, Transport } from './transport.js';

/**
 * Hands invitations to a mail server (RFC 5321). It tells once what it took: an invitation whose reply got lost is in
 * doubt, and is not repeated by itself.
 *
 * Errors of opening: those of reading secrets and the CA file. Of delivering: `transport-unreachable`, `transport-insecure`,
 * `transport-credentials`, `transport-refused`, `transport-deferred`, `message-too-large`, `address-unsupported`, `delivery-doubtful`,
 * `delivery-interrupted`.
 */
export async function openSmtp(settings: SmtpSettings, surroundings: Surroundings): Promise<Transport> {
  const secrecy = openSecrecy();
  const pool = openPool(await prepareConnection(settings, surroundings, secrecy), settings.connections);
  const turn = openRate(settings.messagesPerMinute, surroundings);
  const policy = { ...patient, attempts: settings.attempts };
  let barred: CountersignError | undefined;

  return {
    name: 'smtp',
    repeatable: false,
    informsRemoved: false,
    async deliver(invitation, recipients, journal) {
      const { message, warnings } = await messageOf(invitation, settings, surroundings);
      for (const warning of warnings) journal.warned?.(warning);
      const sender = settings.sender ?? invitation.meeting.organizer.email;
      const delivery = openDelivery(
        { sender, message, recipients, server: serverOf(settings) },
        journal,
        secrecy,
      );
      const attempt = async () => {
        // A server that is asked again and again with a wrong password locks the account.
        if (barred !== undefined) throw barred;
        await turn();
        checkGoingOn(surroundings.signal);
        await pool.use(async (session) => {
          // It may have waited for a connection.
          checkGoingOn(surroundings.signal);
          await delivery.attempt(session);
        });
      };
      try {
        await withRetries(attempt, policy, surroundings);
      } catch (error) {
        if (error instanceof CountersignError && error.diagnostics[0]?.code === 'transport-credentials')
          barred = error;
        await delivery.giveUp(error);
      }
    },
    async preview(invitation, recipients) {
      const { message: bytes, warnings } = await messageOf(invitation, settings, surroundings);
      const name = `${surroundings.forms.nameOf(invitation)}.eml`;
      return { target: `smtp://${serverOf(settings)}`, recipients, files: [{ name, bytes }], warnings };
    },
    async close() {
      pool.close();
    },
  };
}

/** The message, as the server gets it, and what its size gives to tell of. Errors: `message-too-large`. */
async function messageOf(
  invitation: Invitation,
  { largestMessage }: SmtpSettings,
  { forms }: Surroundings,
): Promise<{ readonly message: Uint8Array; readonly warnings: readonly Diagnostic[] }> {
  const message = await forms.messageOf(invitation, { calendar: forms.calendarOf(invitation, {}) });
  return { message, warnings: checkSize(message.length, largestMessage) };
}
