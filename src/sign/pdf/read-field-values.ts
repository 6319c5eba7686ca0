import { z } from 'zod';
import type { Host } from '../../host/index.js';
import { parseSettings, readSettings } from '../../settings/index.js';
import type { FieldValues } from './fill.js';

/** A number would lose how it was written: 007, 1.50. */
const fieldValueSchema = z.unknown().transform((value, context): string | boolean => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const hint =
    value === null
      ? "Write '' to empty the field."
      : 'Write a text, or true or false; put a text that looks like a number in quotes.';
  const message = value === null ? 'it has no value' : 'it is neither a text nor true or false';
  context.addIssue({ code: 'custom', message, params: { hint } });
  return z.NEVER;
});

const fieldValuesSchema = z.record(z.string(), fieldValueSchema);

/**
 * Reads what is to be filled in from a file (YAML or JSON): names of fields with their values.
 * Errors: `field-values-invalid`, with line and column; those of reading a file.
 */
export async function readFieldValues(file: string, host: Host): Promise<FieldValues> {
  const settings = readSettings(await host.readFile(file), file, 'field-values-invalid');
  return parseSettings(fieldValuesSchema, settings, 'fields');
}
