import { emailSchema, webAddressSchema } from '../../model/index.js';

/*
 * ical.js writes the addresses of people and places as they are, so a line break in one would begin a new property. All of
 * them come out of an engagement, whose schema refuses such; this makes it certain.
 */

/** The calendar address of a mailbox (RFC 5545, 3.3.3; RFC 6068). */
export function mailto(email: string): string {
  if (!emailSchema.safeParse(email).success)
    throw new Error('The invitation has an e-mail address that is none');
  return `mailto:${email}`;
}

/** A web address in the characters that RFC 3986 allows: `URL` leaves some that a browser would mend. */
export function uri(address: string): string {
  if (!webAddressSchema.safeParse(address).success)
    throw new Error('The invitation has a web address that is none');
  return new URL(address).href.replace(/["<>\\^`{|}]/g, encodeURIComponent);
}
