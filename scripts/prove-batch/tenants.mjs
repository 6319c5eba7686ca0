// A seeded generator of tenant lists, in three languages.

/** A generator of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = {
  en: [
    'Alpine Beacon Copper Delta Harbor Juniper',
    'Airlines Clinics Dairy Freight Motors Paper',
    'Ltd. Inc. plc',
  ],
  es: ['Aceites Bodegas Calzados Diseños Hoteles', 'Ñandú Águilas Güell Ibáñez Peñalara', 'S.A. S.L.'],
  'zh-Hans': ['北京 上海 广州 成都', '宏达 恒信 瑞丰 云帆', '科技有限公司 物流有限公司'],
};
const languages = Object.keys(words);

export const columns = [
  'customer.name',
  'statement.number',
  'customer.tenantId',
  'customer.primaryDomain',
  'languages',
  'options.wifi-vpn',
  'statement.validUntil',
];

/** Tenants `1` to `count`: objects by column. Each has a name and a number of its own; `languages` come in turn. */
export function tenants(count, { seed = 1, only = languages } = {}) {
  const random = seeded(seed);
  const oneOf = (things) => things[Math.floor(random() * things.length)];
  const guid = () => {
    const digits = Array.from({ length: 32 }, () => oneOf('0123456789abcdef')).join('');
    return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  };
  return Array.from({ length: count }, (_, index) => {
    const language = only[index % only.length];
    const name = words[language].map((choices) => oneOf(choices.split(' ')));
    return {
      'customer.name': `${name.join(language === 'zh-Hans' ? '' : ' ')} ${index + 1}`,
      'statement.number': `SOR-2026-${String(index + 1).padStart(5, '0')}`,
      'customer.tenantId': guid(),
      'customer.primaryDomain': `tenant-${index + 1}.example.com`,
      languages: language,
      // The Chinese article has no such item.
      'options.wifi-vpn': language === 'zh-Hans' ? '' : oneOf(['yes', 'no', 'default', '']),
      'statement.validUntil': oneOf(['2026-12-31', '']),
    };
  });
}

/** Rows of cells as CSV (RFC 4180). */
export function csv(rows, delimiter = ',') {
  const quoted = (cell) => (/^[\w .@-]*$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`);
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('');
}

/** Tenants as CSV, with their columns but for those that are left out. */
export function tenantsCsv(list, { without = [], delimiter } = {}) {
  const kept = columns.filter((column) => !without.includes(column));
  return csv([kept, ...list.map((tenant) => kept.map((column) => tenant[column] ?? ''))], delimiter);
}

/** What all tenants share. */
export const baseYaml = `provider:
  name: Northwind Services, Inc.
  address: [100 Sample Street, Seattle]
  signatories: [{ name: Eva Adler, title: Managing director }]
customer:
  signatories: [{ name: Luis Romero, title: CIO }]
statement: { issued: 2026-11-21 }
languages: [en]
brand: meridian
`;
