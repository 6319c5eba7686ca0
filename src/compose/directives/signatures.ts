import type { Customer, PartyRole, Person, Provider, Signature, SignaturesBlock } from '../../model/index.js';
import type { CompositionContext } from '../context.js';

/** A place to sign for each signatory of both parties; a party that names none gets an empty one. */
export function signatures({ engagement, locale }: CompositionContext): SignaturesBlock {
  const places = (role: PartyRole, label: string, party: Customer | Provider): Signature[] => {
    const people: readonly Partial<Person>[] = party.signatories.length > 0 ? party.signatories : [{}];
    return people.map(({ name, title, email }, at) => ({
      id: `${role}-${at + 1}`,
      role,
      label,
      party: party.name,
      ...(name !== undefined && { name }),
      ...(title !== undefined && { title }),
      ...(email !== undefined && { email }),
    }));
  };
  return {
    kind: 'signatures',
    labels: {
      signature: locale.term('signature'),
      name: locale.term('name'),
      title: locale.term('title'),
      date: locale.term('date'),
      dateHint: locale.term('date-hint'),
      enterText: locale.term('enter-text'),
      chooseDate: locale.term('choose-date'),
      instructions: locale.term('signing-instructions'),
    },
    signatures: [
      ...places('customer', locale.term('for-customer'), engagement.customer),
      ...places('provider', locale.term('for-provider'), engagement.provider),
    ],
  };
}
