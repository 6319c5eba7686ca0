/** Before a reason that is no reply of a server. */
const notYet = 'not yet: ';

/** A reason for what may work later, and to which the server gave no reply. */
export function passingReason(message: string): string {
  return `${notYet}${message}`;
}

/** RFC 5321, 4.2.1: 4yz passes, 5yz stays; 503 is about the order of commands, and not about what they ask for. */
export function isTransient(reply: number): boolean {
  return (reply >= 400 && reply < 500) || reply === 503;
}

/**
 * Whether somebody who is noted as refused was only put off: the address is right, and the same command goes on with it.
 *
 * @param reason As a transport noted it: a reply of a mail server with its code first, or what `passingReason` gave.
 */
export function isPutOff(reason: string): boolean {
  const [, code] = /^(\d{3})(?:[ -]|$)/.exec(reason) ?? [];
  return reason.startsWith(notYet) || (code !== undefined && isTransient(Number(code)));
}
