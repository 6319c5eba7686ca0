import type { Engagement } from '../model/index.js';

/**
 * What an output path may name, with the word that stands for an empty value and the bytes that a value is left with
 * where the path is too long.
 */
export const pathPlaceholders = {
  tenant: { word: 'customer', least: 16 },
  number: { word: 'number', least: 16 },
  version: { word: 'version', least: 16 },
  language: { word: 'all', least: 12 },
  format: { word: 'all', least: 8 },
  brand: { word: 'brand', least: 16 },
  issued: { word: 'undated', least: 10 },
  year: { word: 'undated', least: 8 },
  row: { word: 'row', least: 10 },
  domain: { word: 'no-domain', least: 16 },
} as const satisfies Record<string, { readonly word: string; readonly least: number }>;

export type PathPlaceholder = keyof typeof pathPlaceholders;

/** At least one of these tells the statements of a list apart. A row's number does not: in the errors file it is another one. */
export const distinguishing: readonly PathPlaceholder[] = ['number', 'tenant', 'domain'];

export function isPathPlaceholder(name: string): name is PathPlaceholder {
  return Object.hasOwn(pathPlaceholders, name);
}

/** The values of one file, as they were written: nothing in them is safe yet. */
export type PathValues = Readonly<Record<PathPlaceholder, string>>;

/** What of a file is not in its engagement. A ZIP of several documents has neither language nor format. */
export interface PathPlace {
  /** Number of the row in its list, from 1. */
  readonly row: number;
  readonly language?: string;
  readonly format?: string;
}

/** The values of a file of an engagement whose number is known. */
export function pathValues(
  { customer, statement, brand }: Pick<Engagement, 'customer' | 'statement' | 'brand'>,
  { row, language = '', format = '' }: PathPlace,
): PathValues {
  return {
    tenant: customer.name,
    number: statement.number,
    version: statement.version,
    language,
    format,
    brand: brand.split(/[\\/]/).findLast((part) => part !== '') ?? '',
    issued: statement.issued,
    year: statement.issued.slice(0, 4),
    row: String(row),
    domain: customer.primaryDomain ?? '',
  };
}
