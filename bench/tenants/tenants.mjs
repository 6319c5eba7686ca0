import { companyName, personName } from './names.mjs';
import { seeded, seededUuid } from './seeded.mjs';

/**
 * A made-up tenant: the same one for the same place in the list. Companies may share a name, as they do; numbers, tenant
 * ids and domains are all different.
 */
export function tenant(language, at) {
  const random = seeded(at * 2 + (language === 'en' ? 0 : 1));
  return {
    number: `SOR-2026-${String(at + 1).padStart(5, '0')}`,
    name: companyName(language, random),
    tenantId: seededUuid(random),
    domain: `tenant-${String(at + 1).padStart(5, '0')}.example.com`,
    street: 1 + Math.floor(random() * 998),
    people: Array.from({ length: 5 }, () => personName(language, random)),
  };
}

/** What in an engagement of the fixtures belongs to its customer. */
const own = {
  en: {
    file: 'contoso.en.yaml',
    number: 'SOR-2026-0042',
    name: 'Contoso, Ltd.',
    tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    domain: 'contoso.com',
    street: ['4567 Main Street', (street) => `${street} Main Street`],
    people: ['Ana Torres', 'Luis Romero', 'Priya Nair', 'Eva Adler', 'Marcus Lindqvist'],
  },
  'zh-Hans': {
    file: 'adatum.zh-Hans.yaml',
    number: 'SOR-2026-0044',
    name: '阿达图姆（上海）信息技术有限公司',
    tenantId: '9b2d8f14-6a3e-4c57-8d10-52e7f0c4b6a8',
    domain: 'adatum.com',
    street: ['示例路88号', (street) => `示例路${street}号`],
    people: ['王晓明', '李思远', '陈建国'],
  },
};

/** File name of the engagement that a language's tenants are made from. */
export function baseEngagement(language) {
  return own[language].file;
}

/** The base engagement's text with everything in it that is its customer's replaced by a tenant's. */
export function engagementText(text, language, at) {
  const from = own[language];
  const to = tenant(language, at);
  const pairs = [
    [from.number, to.number],
    [from.name, to.name],
    [from.tenantId, to.tenantId],
    [from.domain, to.domain],
    [from.street[0], from.street[1](to.street)],
    ...from.people.map((person, place) => [person, to.people[place]]),
  ];
  // In one pass, so that what was put in is not replaced again.
  const names = pairs.map(([old]) => old.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // Owners of responsibilities are the base's, as they are in a batch.
  const pattern = new RegExp(`(?<!owner: )(?:${names})`, 'g');
  const values = new Map(pairs);
  return text.replace(pattern, (old) => values.get(old));
}
