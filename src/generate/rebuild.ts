import { loadBrand } from '../brand/index.js';
import { CountersignError, type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { ResolvedBrand, Statement } from '../model/index.js';
import { type CarriedDocument, type CarriedFormat, readDocument } from '../readers/index.js';
import { openWriter } from '../writers/index.js';
import { programName } from './program-name.js';
import { compareBytes, type Comparison } from './compare-bytes.js';

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

/** Errors of the writer are problems of the document; anything else that it throws is not expected. */
async function write(
  { format, statement, article }: CarriedDocument,
  brand: ResolvedBrand,
): Promise<Outcome<Uint8Array | undefined>> {
  try {
    const writer = await openWriter(format, brand);
    const written = await writer.write(statement, article && { file: article.file, bytes: article.bytes });
    return { value: written, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { value: undefined, diagnostics: error.diagnostics };
  }
}

async function reasonsFor(
  host: Host,
  document: CarriedDocument,
  { bytes, comparison }: Pick<RebuiltDocument, 'bytes' | 'comparison'>,
  brand: ResolvedBrand,
): Promise<readonly string[]> {
  const { statement, format } = document;
  const program = await programName(host);
  const filled = await filledFields(document, bytes);
  const reasons = [
    ...(comparison.result === 'continued'
      ? [`The file begins with the identical document; ${comparison.added} bytes were added after it.`]
      : []),
    ...(filled.length > 0 ? [`Fields were filled in: ${filled.join(', ')}.`] : []),
    ...(statement.generator === program
      ? []
      : [`The document was written by ${statement.generator}; this is ${program}.`]),
    ...(statement.brand === brand.id
      ? []
      : [`The document is in the brand ${statement.brand}; it was rebuilt in ${brand.id}.`]),
    ...(document.article || format === 'json' ? [] : ['The document does not carry its article any more.']),
  ];
  return reasons.length > 0
    ? reasons
    : ['It was changed after it was issued, or the files of its brand were.'];
}

/** Names of the fields whose value is another one than in the document as it was issued. */
async function filledFields({ fields }: CarriedDocument, issued: Uint8Array): Promise<readonly string[]> {
  const { value } = await readDocument(issued);
  const before = new Map(value?.fields.map((field) => [field.name, field]));
  return fields
    .filter(({ name, state, value: now }) => {
      const field = before.get(name);
      return field !== undefined && (field.state !== state || field.value !== now);
    })
    .map(({ name }) => name);
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
