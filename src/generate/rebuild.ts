import { loadBrand } from '../brand/index.js';
import { CountersignError, type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { ResolvedBrand, Statement } from '../model/index.js';
import { type CarriedDocument, type CarriedFormat, readDocument } from '../readers/index.js';
import { openWriter } from '../writers/index.js';
import { type Comparison, compareBytes } from './compare-bytes.js';
import { programName } from './program-name.js';

export interface RebuildOptions {
  /** Id or folder of the brand, where it is not the one of that id that comes with the product. */
  readonly brand?: string | undefined;
}

/** A document written once more from the data it carries. */
export interface RebuiltDocument {
  readonly format: CarriedFormat;
  readonly statement: Statement;
  /** What was written now. */
  readonly bytes: Uint8Array;
  readonly comparison: Comparison;
  /** Why the two may differ, as far as can be told; empty where they do not. */
  readonly reasons: readonly string[];
}

/**
 * Writes a document anew from the statement and article that it carries, and compares the two byte for byte: they are the
 * same where nothing was changed since the document was issued, and the same version of the program writes it in the
 * same brand.
 *
 * Problems: those of `readDocument`; `brand-unknown` and the other problems of a brand; `text-missing-glyph`;
 * `rebuild-differs` where the two are not the same, and, without a value, where the data are not those that were written:
 * a document rebuilt from them would prove nothing.
 */
export async function rebuildDocument(
  host: Host,
  bytes: Uint8Array,
  options: RebuildOptions = {},
): Promise<Outcome<RebuiltDocument | undefined>> {
  const { value: document, diagnostics } = await readDocument(bytes);
  if (document === undefined) return { value: undefined, diagnostics };
  if (document.digest === 'differs' || document.article?.digest === 'differs') {
    return { value: undefined, diagnostics: [...diagnostics, changedData()] };
  }
  const brand = await loadBrand(host, options.brand ?? document.statement.brand);
  const problems = brand.diagnostics.map((entry) => withBrandAdvice(entry, options));
  if (brand.value === undefined) return { value: undefined, diagnostics: [...diagnostics, ...problems] };
  const written = await write(document, brand.value);
  if (written.value === undefined) return { value: undefined, diagnostics: written.diagnostics };
  const comparison = compareBytes(written.value, bytes);
  const rebuilt = {
    format: document.format,
    statement: document.statement,
    bytes: written.value,
    comparison,
  };
  if (comparison.result === 'identical') return { value: { ...rebuilt, reasons: [] }, diagnostics };
  const reasons = await reasonsFor(host, document, rebuilt, brand.value);
  return { value: { ...rebuilt, reasons }, diagnostics: [...diagnostics, differs(comparison)] };
}

/** Whatever goes wrong in writing is a problem of the document: its data are not to be trusted. */
async function write(
  { format, statement, article }: CarriedDocument,
  brand: ResolvedBrand,
): Promise<Outcome<Uint8Array | undefined>> {
  try {
    const writer = await openWriter(format, brand);
    const written = await writer.write(statement, article && { file: article.file, bytes: article.bytes });
    return { value: written, diagnostics: [] };
  } catch (error) {
    if (error instanceof CountersignError) return { value: undefined, diagnostics: error.diagnostics };
    // A program that composes a statement would not have made one that cannot be written.
    const message = `The statement that the document carries cannot be written: ${messageOfError(error)}`;
    return { value: undefined, diagnostics: [diagnostic('document-statement-invalid', message)] };
  }
}

function messageOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function reasonsFor(
  host: Host,
  document: CarriedDocument,
  { bytes, comparison }: Pick<RebuiltDocument, 'bytes' | 'comparison'>,
  brand: ResolvedBrand,
): Promise<readonly string[]> {
  const { statement, format } = document;
  const program = await programName(host);
  const changed = await changedFields(document, bytes);
  return [
    ...(comparison.result === 'continued'
      ? [
          `The file begins with the identical document; ${comparison.added} bytes were added after it, which can replace what it shows.`,
        ]
      : []),
    ...named('Fields were filled in', changed.filled),
    ...named('Fields say something else', changed.other),
    ...(statement.generator === program
      ? []
      : [`The document was written by ${statement.generator}; this is ${program}.`]),
    ...(statement.brand === brand.id
      ? []
      : [`The document is in the brand ${statement.brand}; it was rebuilt in ${brand.id}.`]),
    ...(document.article || format === 'json' ? [] : ['The document does not carry its article any more.']),
    ...(comparison.result === 'continued' ? [] : [anything]),
  ];
}

/** What can always be so, whatever else is known: bytes alone do not tell. */
const anything =
  'Its text may have been changed, another program may have saved it, or it was issued with another brand of that name or other font packs.';

function named(what: string, fields: readonly string[]): readonly string[] {
  return fields.length > 0 ? [`${what}: ${fields.join(', ')}.`] : [];
}

interface ChangedFields {
  readonly filled: readonly string[];
  /** Those that held another value when the document was issued. */
  readonly other: readonly string[];
}

/** Names of the fields whose value is another one than in the document as it was issued. */
async function changedFields({ fields }: CarriedDocument, issued: Uint8Array): Promise<ChangedFields> {
  const { value } = await readDocument(issued);
  const before = new Map(value?.fields.map((field) => [field.name, field]));
  const changed = fields.flatMap((field) => {
    const old = before.get(field.name);
    const same = old === undefined || (old.state === field.state && old.value === field.value);
    return same ? [] : [{ name: field.name, hadValue: old.value !== undefined && old.value !== '' }];
  });
  const names = (hadValue: boolean) =>
    changed.filter((field) => field.hadValue === hadValue).map(({ name }) => name);
  return { filled: names(false), other: names(true) };
}

function changedData(): Diagnostic {
  return diagnostic(
    'rebuild-differs',
    'The document was not rebuilt: the data that it carries are not those that were written',
    { hint: 'Generate the statement again from its engagement, and compare that with this document.' },
  );
}

function differs(comparison: Comparison): Diagnostic {
  return diagnostic('rebuild-differs', messageOf(comparison));
}

function messageOf(comparison: Comparison): string {
  switch (comparison.result) {
    case 'continued':
      return `The document goes on for ${comparison.added} bytes after the one that was rebuilt from its data`;
    case 'different':
      return `The document is not identical with the one rebuilt from its data; byte ${comparison.firstByte} is the first that differs`;
    case 'identical':
      return 'The documents are identical';
    default:
      return comparison satisfies never;
  }
}

function withBrandAdvice(entry: Diagnostic, { brand }: RebuildOptions): Diagnostic {
  if (entry.code !== 'brand-unknown' || brand !== undefined) return entry;
  return { ...entry, hint: 'Name the folder of the brand with --brand.' };
}
