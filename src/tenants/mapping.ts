import { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome, type Span } from '../diagnostics/index.js';
import { excerpt, type FieldPath, offsetOf, readEngagementText } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import { fieldOf } from './field-of.js';
import { type MappedColumn, type Mapping, mappedHeader } from './mapped-column.js';

const word = z.union([z.string(), z.boolean()], { error: 'write a single value' }).transform(String);

const fieldName = z.string({ error: 'write the path of a field, such as customer.name, or ignore' });

const mappingSchema = z.strictObject({
  columns: z.record(
    z.string(),
    z.union(
      [
        fieldName.transform((field) => ({ field, values: {} })),
        z.strictObject({ field: fieldName, values: z.record(z.string(), word).default({}) }),
      ],
      {
        error:
          'write the path of a field, such as customer.name, or ignore; or { field: ..., values: { ... } }',
      },
    ),
    { error: 'write a group: the headers of the list, and for each the path of a field' },
  ),
  dates: z.enum(['dmy', 'mdy'], { error: 'write dmy (day first) or mdy (month first)' }).optional(),
});

/**
 * Reads a mapping file (YAML or JSON):
 *
 *     columns:
 *       Firmenname: customer.name
 *       WLAN: { field: options.wifi-vpn, values: { ja: true, nein: false } }
 *       Interne Nr: ignore
 *     dates: dmy
 *
 * Errors: those of `Host.readFile`; what is wrong inside the file is in the outcome.
 */
export async function loadMapping(host: Host, path: string): Promise<Outcome<Mapping | undefined>> {
  const read = readEngagementText(await host.readFile(path), path);
  if (read.value === undefined || read.diagnostics.length > 0)
    return { value: undefined, diagnostics: read.diagnostics };
  const { value, places, spanAt } = read.value;
  const at = (steps: FieldPath, aim: 'key' | 'value') => spanAt(offsetOf(places, steps, aim));
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) {
    return { value: undefined, diagnostics: parsed.error.issues.flatMap((issue) => explained(issue, at)) };
  }
  const problems: Diagnostic[] = [];
  const columns = new Map<string, MappedColumn>();
  for (const [header, { field, values }] of Object.entries(parsed.data.columns)) {
    const span = at(['columns', header], 'key');
    const found = field.trim().toLowerCase() === 'ignore' ? undefined : fieldOf(field);
    if (found !== undefined && found.path === undefined) {
      const details = { span: at(['columns', header], 'value'), hint: found.hint() };
      problems.push(invalid(`${excerpt(field)} is not a field: ${found.message}`, details));
    }
    if (columns.has(mappedHeader(header))) {
      problems.push(
        invalid(`${excerpt(header)} is there twice`, {
          span,
          hint: 'Letter case does not count; keep one of the two.',
        }),
      );
    }
    columns.set(mappedHeader(header), {
      header,
      path: found?.path,
      values: lowerKeys(values),
      line: span.line,
      column: span.column,
    });
  }
  const mapping = { file: path, columns, dates: parsed.data.dates };
  return { value: problems.length > 0 ? undefined : mapping, diagnostics: problems };
}

function lowerKeys(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(values).map(([cell, meant]) => [cell.trim().toLowerCase(), meant]));
}

type At = (path: FieldPath, aim: 'key' | 'value') => Span;

function explained(issue: z.core.$ZodIssue, at: At): readonly Diagnostic[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      invalid(`${excerpt(key)} is not known in a mapping`, {
        span: at([...path, key], 'key'),
        hint: 'Known are columns and dates, and for a column field and values.',
      }),
    );
  }
  const hint = `${issue.message.slice(0, 1).toUpperCase()}${issue.message.slice(1)}.`;
  return [
    invalid(path.length === 0 ? 'the file is no mapping' : 'the value is not valid', {
      span: at(path, 'value'),
      hint,
    }),
  ];
}

function invalid(message: string, details: { span: Span; hint: string }): Diagnostic {
  return diagnostic('tenants-mapping-invalid', message, details);
}
