import { CountersignError, type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { Statement } from '../model/index.js';
import type { IssuedSeal } from '../register/index.js';
import { type Format, formats as formatTable } from '../writers/index.js';
import type { ComposeOptions, Composition } from './compose-statements.js';
import { esignProblems } from './esign-problems.js';
import { fileName } from './file-name.js';
import type { SharedParts } from './shared-parts.js';

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
  /** Of a document that is sealed. */
  readonly seal?: IssuedSeal;
}

/** Writes statements that are composed in each of the formats. All or none. */
export async function writeDocuments(
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
