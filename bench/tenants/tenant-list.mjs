import { tenant } from './tenants.mjs';

const columns = ['statement.number', 'customer.name', 'customer.tenantId', 'customer.primaryDomain'];

/** Tenants `from` to `from + count` as a list for the batch command: CSV as RFC 4180 has it, UTF-8. */
export function* tenantList(language, from, count) {
  yield `${columns.join(',')}\r\n`;
  for (let at = from; at < from + count; at += 1) {
    const { number, name, tenantId, domain } = tenant(language, at);
    yield `${[number, name, tenantId, domain].map(quoted).join(',')}\r\n`;
  }
}

function quoted(value) {
  return `"${value.replaceAll('"', '""')}"`;
}
