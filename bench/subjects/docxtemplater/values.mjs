import { plain } from '../look.mjs';

/** The values of a statement, as a user of docxtemplater would hand them over. */
export function values(statement) {
  const of = (kind) => statement.blocks.filter((block) => block.kind === kind);
  const [masthead] = of('masthead');
  const [customer] = of('parties')[0].parties;
  const [number, , issued, validUntil] = masthead.facts.map(({ value }) => plain(value));
  const [address, country, primaryDomain, tenantId] = customer.facts.map(({ value }) => plain(value));
  return {
    customer: statement.customer,
    number,
    issued,
    validUntil,
    digest: statement.digest,
    address,
    country,
    primaryDomain,
    tenantId,
    contacts: customer.contacts.map(({ name, lines }) => ({ name, lines: lines.join('\n') })),
    ...Object.fromEntries(of('choices').map(({ subject, choices }) => [subject, choices])),
    phases: of('phase').map(phaseValues),
    ...signatories(of('signatures')[0].signatures),
  };
}

function phaseValues({ title, columns, responsibilities }) {
  return {
    title: plain(title),
    owned: columns.owner !== undefined,
    responsibilities: responsibilities.map(({ reference, text, owner, due }) => ({
      reference,
      text: plain(text),
      owner: owner ?? '',
      due: due ?? '',
    })),
  };
}

function signatories(signatures) {
  const customers = signatures.filter(({ role }) => role === 'customer');
  return Object.fromEntries(
    customers.flatMap(({ name, title, email }, at) => [
      [`name${at + 1}`, name],
      [`title${at + 1}`, title],
      [`email${at + 1}`, email],
    ]),
  );
}
