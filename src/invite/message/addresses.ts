import { emailSchema } from '../../model/index.js';
import type { Address } from '../invitation.js';
import { nameText } from './header-text.js';

/**
 * A mailbox for a header.
 *
 * @throws Error for an e-mail address that the schema of an engagement would have refused.
 */
export function mailbox({ name, email }: Address): { name: string; address: string } {
  if (!emailSchema.safeParse(email).success) {
    throw new Error('The invitation has an e-mail address that is none');
  }
  return { name: nameText(name), address: email };
}
