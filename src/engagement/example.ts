import type { z } from 'zod';
import type { engagementSchema } from '../model/index.js';

/**
 * A value for every field, made up: what `countersign init` writes where it knows nothing better, and what an
 * editor suggests. Names and domains are those that Microsoft made for examples, telephone numbers are from ranges
 * kept for fiction.
 */
export const exampleEngagement: z.input<typeof engagementSchema> = {
  customer: {
    name: 'Contoso, Ltd.',
    tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    primaryDomain: 'contoso.com',
    address: ['1 Contoso Way', 'Seattle, WA 98101'],
    country: 'US',
    contacts: [{ name: 'Ana Torres', title: 'IT lead', email: 'ana@contoso.com', phone: '+1 206 555 0100' }],
    signatories: [
      {
        name: 'Eva Adler',
        title: 'Chief information officer',
        email: 'eva@contoso.com',
        phone: '+1 206 555 0101',
      },
    ],
  },
  provider: {
    name: 'Northwind Services, Inc.',
    address: ['12 Harbour Road', 'London SE1 2AB'],
    country: 'GB',
    contacts: [
      {
        name: 'Jo Li',
        title: 'Engagement manager',
        email: 'jo@northwindtraders.com',
        phone: '+44 20 7946 0100',
      },
    ],
    signatories: [
      {
        name: 'Kim Park',
        title: 'Head of delivery',
        email: 'kim@northwindtraders.com',
        phone: '+44 20 7946 0101',
      },
    ],
  },
  statement: { number: 'SOR-2026-0001', version: '1.0', issued: '2026-11-21', validUntil: '2026-12-31' },
  languages: ['en', 'es'],
  services: ['azure-ad-premium', 'intune', 'rights-management'],
  options: { 'configuration-manager': true, 'wifi-vpn': true, 'screen-sharing': false },
  source: { path: 'articles', revision: '2016-11', catalog: 'ems-onboarding' },
  brand: 'meridian',
  template: 'standard',
  signing: { method: 'fields', acknowledgePhases: true, protect: true },
  contents: 'always',
  phases: { assess: { owner: 'Ana Torres', due: '2027-01-29' } },
  responsibilities: { 'general.ssl-certificates': { owner: 'Luis Romero', due: '2027-01-15' } },
  kickOff: {
    start: '2026-12-01T10:00',
    duration: 'PT1H',
    timeZone: 'America/Los_Angeles',
    place: 'Room 4.12, 1 Contoso Way, Seattle',
    link: 'https://meet.northwindtraders.com/contoso-kick-off',
    organizer: { name: 'Jo Li', email: 'jo@northwindtraders.com' },
    attendees: [{ name: 'Ana Torres', email: 'ana@contoso.com', role: 'required' }],
  },
};
