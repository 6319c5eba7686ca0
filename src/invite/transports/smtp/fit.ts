import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../../../diagnostics/index.js';
import { needsSmtpUtf8 } from './addresses.js';
import type { Session } from './session.js';

/**
 * Whether a message can go over this connection, asked before any of it is sent.
 *
 * @param addresses Of sender and recipients, as SMTP has them.
 * Errors: `message-too-large` (RFC 1870), `address-unsupported` (RFC 6531, 3.1).
 */
export function checkFit(
  { extensions, largest }: Pick<Session, 'extensions' | 'largest'>,
  {
    message,
    server,
    addresses,
  }: {
    readonly message: Uint8Array;
    readonly server: string;
    readonly addresses: readonly string[];
  },
): void {
  if (largest > 0 && message.length > largest)
    throw unfit('message-too-large', `The message has ${message.length} bytes; ${server} takes ${largest}`);
  if (needsSmtpUtf8(addresses, message) && !extensions.includes('SMTPUTF8'))
    throw unfit(
      'address-unsupported',
      `${server} takes no addresses with characters outside ASCII before the @`,
    );
}

function unfit(code: DiagnosticCode, message: string): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment });
}
