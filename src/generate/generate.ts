import { CountersignError, type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import type { Statement } from '../model/index.js';
import { type Format, formats as formatTable } from '../writers/index.js';
import { type ComposeOptions, type Composition, composeWith } from './compose-statements.js';
import { esignProblems } from './esign-problems.js';
import { fileName } from './file-name.js';
import { createSharedParts, type SharedParts } from './shared-parts.js';

export interface GenerateOptions extends ComposeOptions {
  readonly formats: readonly Format[];
}

/** One finished document. Nothing is written yet: the caller decides where to. */
export interface GeneratedDocument {
  readonly format: Format;
  /** BCP 47 tag. */
  readonly language: string;
  /** Number, version and language of the statement: a name, never a path. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly statement: Statement;
}

/**
 * Makes the documents of an engagement: one for each of its languages in each format. All or none: when one of them
 * cannot be made the list is empty and the diagnostics say why.
 * Throws `CountersignError` where a file or folder that was named cannot be read.
 */
export async function generateStatements(
  host: Host,
  loaded: LoadedEngagement,
  options: GenerateOptions,
): Promise<Outcome<readonly GeneratedDocument[]>> {
  return generateWith(createSharedParts(host), loaded, options);
}

/** As `generateStatements`, with what is shared taken from `parts`. */
export async function generateWith(
  parts: SharedParts,
  loaded: LoadedEngagement,
  options: GenerateOptions,
): Promise<Outcome<readonly GeneratedDocument[]>> {
  const composed = await composeWith(parts, loaded, options);
  if (composed.value === undefined) return { value: [], diagnostics: composed.diagnostics };
  const written = await writeWith(parts, composed.value, options.formats);
  return { value: written.value, diagnostics: [...composed.diagnostics, ...written.diagnostics] };
}

/** Writes statements that are composed in each of the formats. All or none. */
export async function writeWith(
  parts: SharedParts,
  { statements, brand }: Composition,
  wanted: readonly Format[],
): Promise<Outcome<readonly GeneratedDocument[]>> {
  const documents: GeneratedDocument[] = [];
  const diagnostics: Diagnostic[] = statements.flatMap(({ statement }) => esignProblems(statement));
  if (hasErrors(diagnostics)) return { value: [], diagnostics };
  const formats = [...new Set(wanted)];
  const writers = await Promise.all(
    formats.map(async (format) => ({ format, writer: await parts.writer(format, brand) })),
  );
  for (const { format, writer } of writers) {
    for (const { statement, article } of statements) {
      try {
        const bytes = await writer.write(statement, article);
        const name = fileName(statement, formatTable[format].extension);
        documents.push({ format, language: statement.language, fileName: name, bytes, statement });
      } catch (error) {
        if (!(error instanceof CountersignError)) throw error;
        diagnostics.push(...error.diagnostics);
      }
    }
  }
  return { value: hasErrors(diagnostics) ? [] : documents, diagnostics };
}
