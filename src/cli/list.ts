import { type ExitCode, exitCodes } from '../index.js';
import { languageNamed } from './language.js';
import { type Library, type LibraryFlags, openLibrary } from './library.js';
import { listings, type Row } from './listings.js';
import type { Report, Session } from './report.js';
import { isSubject, subjects } from './subjects.js';
import { renderTable } from './table.js';
import { didYouMean, wrongUsage } from './usage.js';

export interface ListFlags extends LibraryFlags {
  /** Of the labels. */
  readonly language: string;
}

/** `countersign list`: a table of one subject, or how much there is of each. */
export async function list(subject: string | undefined, flags: ListFlags, session: Session): Promise<Report> {
  if (subject !== undefined && !isSubject(subject)) throw unknownSubject(subject);
  const language = languageNamed(flags.language);
  const library = await openLibrary(flags, session);
  const { diagnostics } = library;
  const exitCode: ExitCode = diagnostics.length > 0 ? exitCodes.problems : exitCodes.done;
  const limit = session.terminal.outputIsTerminal ? session.terminal.columns : undefined;
  const rows =
    subject === undefined
      ? await overview(library, language, session)
      : await listings[subject](library, language, session);
  return { diagnostics, result: { [subject ?? 'subjects']: rows }, text: table(rows, limit), exitCode };
}

function unknownSubject(word: string): Error {
  const names = Object.keys(subjects);
  return wrongUsage(
    `There is nothing to list under ${word}`,
    didYouMean(word, names) ?? `Name one of: ${names.join(', ')}.`,
  );
}

async function overview(library: Library, language: string, session: Session): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [subject, summary] of Object.entries(subjects)) {
    if (!isSubject(subject)) continue;
    const listed = await listings[subject](library, language, session);
    rows.push({ subject, number: listed.length, what: summary });
  }
  return rows;
}

/** A column that is empty throughout is left out. */
function table(rows: readonly Row[], limit: number | undefined): string {
  const columns = Object.keys(rows[0] ?? {}).filter((column) =>
    rows.some((row) => shown(row[column]) !== ''),
  );
  return rows.length === 0
    ? ''
    : renderTable(
        columns,
        rows.map((row) => columns.map((column) => shown(row[column]))),
        limit,
      );
}

function shown(value: Row[string] | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
