/*
 * Lists of made-up tenants. The same seed gives the same list.
 */

/** What all tenants of a list share. */
export const baseYaml = `provider:
  name: Northwind Services, Inc.
  signatories: [{ name: Eva Adler, title: Managing director }]
customer:
  signatories: [{ name: Luis Romero, title: CIO }]
statement: { issued: 2026-11-21 }
brand: meridian
`;

export const tenantColumns = [
  'customer.name',
  'statement.number',
  'customer.tenantId',
  'languages',
  'options.wifi-vpn',
] as const;

export type TenantColumn = (typeof tenantColumns)[number];
export type Tenant = Readonly<Record<TenantColumn, string>>;

const names = {
  en: [
    ['Alpine', 'Beacon', 'Copper', 'Delta', 'Harbor', 'Juniper'],
    ['Airlines', 'Clinics', 'Dairy', 'Freight', 'Motors', 'Paper'],
    ['Ltd.', 'Inc.', 'plc'],
  ],
  es: [
    ['Aceites', 'Bodegas', 'Calzados', 'Diseños', 'Hoteles', 'Muebles'],
    ['del Ñandú', 'de Águilas', 'Güell', 'Ibáñez', 'Peñalara'],
    ['S.A.', 'S.L.'],
  ],
  'zh-Hans': [
    ['北京', '上海', '广州', '成都'],
    ['宏达', '恒信', '瑞丰', '云帆'],
    ['科技有限公司', '物流有限公司'],
  ],
} as const;

const languages = ['en', 'es', 'zh-Hans'] as const;

/** Tenants in three languages in turn; each has a number, a name and a tenant id of its own. */
export function tenants(count: number, seed = 1): Tenant[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const language = languages[index % languages.length] ?? 'en';
    const words = names[language].map((choices) => oneOf(choices, random));
    return {
      'customer.name': `${words.join(language === 'zh-Hans' ? '' : ' ')} ${index + 1}`,
      'statement.number': `SOR-2026-${String(index + 1).padStart(4, '0')}`,
      'customer.tenantId': guid(random),
      languages: language,
      // The Chinese article has no such item.
      'options.wifi-vpn': language === 'zh-Hans' ? '' : (oneOf(['yes', 'no', 'default', ''], random) ?? ''),
    };
  });
}

/** The tenants as CSV (RFC 4180), without the columns that are left out. */
export function tenantsCsv(
  list: readonly Tenant[],
  { without = [], delimiter = ',' }: { without?: readonly TenantColumn[]; delimiter?: string } = {},
): string {
  const columns = tenantColumns.filter((column) => !without.includes(column));
  const lines = [columns, ...list.map((tenant) => columns.map((column) => tenant[column]))];
  return lines.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('');
}

function quoted(cell: string): string {
  return /^[\w .-]*$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;
}

function guid(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

function oneOf<T>(choices: readonly T[], random: () => number): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}

/** A generator of numbers from 0 to below 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
