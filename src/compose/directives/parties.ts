import {
  type Contact,
  type Customer,
  type Fact,
  type PartiesBlock,
  type Person,
  type Provider,
  rich,
} from '../../model/index.js';
import type { CompositionContext } from '../context.js';

/** Both parties with what is known of them and whom to talk to. */
export function parties({ engagement, locale }: CompositionContext): PartiesBlock {
  const { customer, provider } = engagement;
  const shared = (party: Customer | Provider): Fact[] => [
    ...fact(locale.term('address'), party.address?.join('\n')),
    ...fact(locale.term('country'), party.country && locale.country(party.country)),
  ];
  return {
    kind: 'parties',
    parties: [
      {
        role: 'customer',
        label: locale.term('customer'),
        name: customer.name,
        facts: [
          ...shared(customer),
          ...fact(locale.term('primary-domain'), customer.primaryDomain),
          ...fact(locale.term('tenant-id'), customer.tenantId, true),
        ],
        contactsLabel: locale.term('contacts'),
        contacts: customer.contacts.map(contact),
      },
      {
        role: 'provider',
        label: locale.term('provider'),
        name: provider.name,
        facts: shared(provider),
        contactsLabel: locale.term('contacts'),
        contacts: provider.contacts.map(contact),
      },
    ],
  };
}

function fact(label: string, value: string | undefined, code = false): Fact[] {
  if (value === undefined || value === '') return [];
  return [{ label, value: code ? [{ text: value, code }] : rich(value) }];
}

function contact({ name, title, email, phone }: Person): Contact {
  return { name, lines: [title, email, phone].filter((line) => line !== undefined) };
}
