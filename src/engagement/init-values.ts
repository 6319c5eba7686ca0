import type { FieldPath } from './field-path.js';

/** Where each value of `InitValues` goes. */
export const initFields = {
  customerName: ['customer', 'name'],
  tenantId: ['customer', 'tenantId'],
  primaryDomain: ['customer', 'primaryDomain'],
  country: ['customer', 'country'],
  customerSignatoryName: ['customer', 'signatories', 0, 'name'],
  customerSignatoryTitle: ['customer', 'signatories', 0, 'title'],
  customerSignatoryEmail: ['customer', 'signatories', 0, 'email'],
  providerName: ['provider', 'name'],
  providerSignatoryName: ['provider', 'signatories', 0, 'name'],
  providerSignatoryTitle: ['provider', 'signatories', 0, 'title'],
  providerSignatoryEmail: ['provider', 'signatories', 0, 'email'],
  number: ['statement', 'number'],
  issued: ['statement', 'issued'],
  languages: ['languages'],
  services: ['services'],
  options: ['options'],
  revision: ['source', 'revision'],
  brand: ['brand'],
  kickOffStart: ['kickOff', 'start'],
  kickOffTimeZone: ['kickOff', 'timeZone'],
  kickOffLink: ['kickOff', 'link'],
} as const satisfies Record<string, FieldPath>;

export type InitKey = keyof typeof initFields;

/** In the order of the table. */
export const initKeys = Object.keys(initFields).filter((key): key is InitKey =>
  Object.hasOwn(initFields, key),
);

/** Values that are several: as a list, or as a person types them, with commas between. */
type ListKey = 'languages' | 'services' | 'options';

export function isListKey(key: InitKey): key is ListKey {
  return key === 'languages' || key === 'services' || key === 'options';
}

/**
 * What may be known of an engagement when its file is begun, in the form of the file's fields. `options` are the
 * ids of those that are selected. An empty text counts as not known.
 */
export type InitValues = {
  readonly [Key in InitKey]: Key extends ListKey ? string | readonly string[] : string;
};

/** `en, es` to its two words. */
export function listOf(value: string | readonly string[]): readonly string[] {
  const words = typeof value === 'string' ? value.split(/[,，]/) : value;
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

/** A value that was given, with its field. */
export interface Given {
  readonly path: FieldPath;
  readonly value: string | boolean | readonly string[];
}

/** Each given value with the field it goes into; an option is a field of its own. */
export function givenFields(values: Partial<InitValues>): readonly Given[] {
  const { languages, services, options, ...texts } = values;
  const lists = Object.entries({ languages, services }).map(([name, list]) => ({
    path: [name],
    value: listOf(list ?? []),
  }));
  const single = initKeys.flatMap((key): Given[] => {
    const value = isListKey(key) ? undefined : texts[key]?.trim();
    return value === undefined || value === '' ? [] : [{ path: initFields[key], value }];
  });
  const selected = listOf(options ?? []).map((id) => ({ path: ['options', id], value: true }));
  return [...single, ...lists.filter(({ value }) => value.length > 0), ...selected];
}
