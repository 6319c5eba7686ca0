import { domainToASCII } from 'node:url';

/** How a recipient is written in an SMTP command, and how the invitation has it. */
export interface Mailbox {
  readonly envelope: string;
  readonly address: string;
}

const beyondAscii = /[^\0-\x7f]/;

/**
 * A domain is written in ASCII, which every server takes (RFC 5890). What stands before the @ has no such form: there
 * SMTPUTF8 is needed.
 */
export function mailboxOf(address: string): Mailbox {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return { address, envelope: domain === '' ? address : `${address.slice(0, at)}@${domain}` };
}

/** Whether a transaction needs SMTPUTF8 (RFC 6531, 3.1): for an address, or for one in the header of the message. */
export function needsSmtpUtf8(envelope: readonly string[], message: Uint8Array): boolean {
  if (envelope.some((address) => beyondAscii.test(address))) return true;
  const end = Buffer.from(message.buffer, message.byteOffset, message.byteLength).indexOf('\r\n\r\n');
  return isEightBit(end === -1 ? message : message.subarray(0, end));
}

/** Whether a message has bytes that a server without 8BITMIME need not take (RFC 6152). */
export function isEightBit(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}
