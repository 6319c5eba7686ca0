import { type FieldValues, type Host, readFieldValues } from '../index.js';
import type { CountersignFlags } from './countersign-flags.js';
import { wrongUsage } from './usage.js';

/** What is to be filled in: what a file has, and what the command line says, which wins. Errors: `usage`, `field-values-invalid`. */
export async function fieldValuesOf(
  { field = [], fields }: Pick<CountersignFlags, 'field' | 'fields'>,
  host: Host,
): Promise<FieldValues> {
  const named = new Map<string, string>();
  for (const pair of field) {
    const [name, value] = splitPair(pair);
    if (named.has(name)) throw wrongUsage(`--field ${name} is given twice`, 'Leave one of them out.');
    named.set(name, value);
  }
  const read = fields === undefined ? {} : await readFieldValues(fields, host);
  return { ...read, ...Object.fromEntries(named) };
}

/** The value may hold anything, equals signs too. */
function splitPair(pair: string): readonly [name: string, value: string] {
  const at = pair.indexOf('=');
  if (at < 1)
    throw wrongUsage(
      `--field takes NAME=VALUE, not ${pair}`,
      'Such as --field customer-1-date=2026-11-30; NAME= empties a field.',
    );
  return [pair.slice(0, at).trim(), pair.slice(at + 1)];
}
