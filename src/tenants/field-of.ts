import { nearest, sameWord } from '../diagnostics/index.js';
import {
  adviseOnUnknownKey,
  type FieldPath,
  fieldForm,
  fieldNames,
  isRequired,
  namedFields,
} from '../engagement/index.js';
import { identifierSchema, responsibilityIdSchema } from '../model/index.js';

/** The field that a header names, or what is wrong with it. */
export type FieldOf =
  | { readonly path: FieldPath }
  /** The hint is worked out when asked for: most cells of a sheet are no headers. */
  | { readonly path: undefined; readonly message: string; hint(): string };

/** Nobody writes a position with more digits. */
const position = /^[1-9]\d{0,2}$/;

/**
 * The field that a header such as `customer.name`, `options.wifi-vpn` or `customer.signatories.1.name` names. Letter case
 * does not count; positions in lists count from 1, or from 0 in brackets, as messages write them.
 */
export function fieldOf(header: string): FieldOf {
  const dotted = header.trim().replace(/\[(\d{1,3})\]/g, (_, index: string) => `.${Number(index) + 1}`);
  return step(
    [],
    dotted.split('.').map((part) => part.trim()),
  );
}

function step(path: FieldPath, rest: readonly string[]): FieldOf {
  const [next, ...after] = rest;
  if (next === undefined) return whole(path);
  const form = fieldForm(path);
  switch (form) {
    case 'group': {
      const name = fieldNames(path).find((known) => known.toLowerCase() === next.toLowerCase());
      if (name !== undefined && name !== '$schema') return step([...path, name], after);
      return unknown('no field has this name', () => advice(path, rest));
    }
    case 'values':
    case 'groups':
      if (position.test(next)) return step([...path, Number(next) - 1], after);
      return unknown(
        `${headerOf(path)} is a list, and a place in it is a number from 1`,
        () => `Write ${headerOf([...path, 0])}${form === 'groups' ? '.name' : ''}, or another place.`,
      );
    case 'named':
      return named(path, rest);
    case 'value':
      return unknown(`${headerOf(path)} has no fields below it`, () => `Write ${headerOf(path)}.`);
    default:
      return form satisfies never;
  }
}

/** Which field was meant. A header may have lost the dots of its path: `customer_name`. */
function advice(path: FieldPath, rest: readonly string[]): string {
  if (path.length > 0) return adviceBelow(path, rest[0] ?? '');
  const header = rest.join('.');
  const near = nearest(header, namedFields.map(headerOf));
  if (near !== undefined && sameWord(near, header)) return `Write it as ${near}.`;
  if (near !== undefined && rest.length > 1) return `Did you mean ${near}?`;
  const found = adviseOnUnknownKey([], rest[0] ?? '');
  if (!found.startsWith('Remove it')) return found;
  return near === undefined ? 'Name a field, such as customer.name or languages.' : `Did you mean ${near}?`;
}

/** A header names the whole path: `number` alone is no column. */
function adviceBelow(path: FieldPath, name: string): string {
  const found = adviseOnUnknownKey(path, name);
  const near = nearest(name, fieldNames(path));
  if (near === undefined || ![`Did you mean ${near}?`, `Write it as ${near}.`].includes(found)) return found;
  return found.replace(near, headerOf([...path, near]));
}

/** Below fields with ids: the id may hold dots, and the field below it does not. */
function named(path: FieldPath, rest: readonly string[]): FieldOf {
  const grouped = fieldForm([...path, 'id']) === 'group';
  const id = (grouped && rest.length > 1 ? rest.slice(0, -1) : rest).join('.').toLowerCase();
  const schema = path[0] === 'responsibilities' ? responsibilityIdSchema : identifierSchema;
  const parsed = schema.safeParse(id);
  if (!parsed.success) {
    return unknown(
      'an id is missing or wrong in it',
      () => `In an id, ${parsed.error.issues[0]?.message ?? ''}.`,
    );
  }
  return step([...path, id], grouped ? rest.slice(1).slice(-1) : []);
}

/** The field itself: a value, a list, or something that a cell can only take away. */
function whole(path: FieldPath): FieldOf {
  const form = fieldForm(path);
  const single = form === 'value' || form === 'values' || isOptions(path);
  if (single || form === 'groups' || (form === 'group' && path.length === 1 && !isRequired(path)))
    return { path };
  const names = fieldNames(form === 'named' ? [...path, 'id'] : path);
  const below = `${headerOf(path)}${form === 'named' ? '.<id>' : ''}`;
  return unknown(
    `${headerOf(path)} is a group of fields`,
    () => `Name one of them: ${names.map((name) => `${below}.${name}`).join(', ')}.`,
  );
}

function isOptions(path: FieldPath): boolean {
  return path.length === 1 && path[0] === 'options';
}

function unknown(message: string, hint: () => string): FieldOf {
  return { path: undefined, message, hint };
}

/** A field as a header names it: `customer.signatories.1.name`. */
export function headerOf(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.');
}
