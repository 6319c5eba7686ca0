import {
  type Clause,
  diagnostic,
  exitCodes,
  nearestClause,
  readDocument,
  type Statement,
  type Trace,
  traceWords,
} from '../index.js';
import { renderFacts } from './fact-sheet.js';
import type { Report, Session } from './report.js';
import { openInput } from './standard-input.js';
import { wrongUsage } from './usage.js';

/**
 * `countersign trace`: the clauses that some words of a document come from, and the lines of the article that those come
 * from. Where the data are not those that were written it answers all the same, says so, and fails as a verification does.
 */
export async function trace(name: string, words: readonly string[], session: Session): Promise<Report> {
  const sought = words.join(' ');
  if (!/[\p{L}\p{N}]/u.test(sought)) {
    throw wrongUsage('There are no words to look for', 'Give some words of the document after its name.');
  }
  const { path: file, session: reading } = await openInput(name, session);
  const { value: document, diagnostics } = await readDocument(await reading.host.readFile(file));
  if (document === undefined) return { diagnostics, result: {}, text: '', exitCode: exitCodes.problems };
  const { statement, article, digest } = document;
  const traces = traceWords(statement, article, sought);
  const { number, version, language } = statement;
  const result = { file, statement: { number, version, language, digest: statement.digest }, traces };
  if (traces.length === 0) {
    const nearest = nearestClause(statement, sought);
    return {
      diagnostics: [...diagnostics, noMatch(sought, nearest)],
      result,
      text: '',
      exitCode: exitCodes.problems,
    };
  }
  const heading = `${number}, version ${version}`;
  return {
    diagnostics,
    result,
    text: traces.map((found) => sheet(found, heading, statement)).join('\n'),
    exitCode: digest === 'matches' ? exitCodes.done : exitCodes.verification,
  };
}

/** A pasted page would hide the message. */
const longestShown = 80;

function noMatch(words: string, nearest: Clause | undefined) {
  const shown = shorten(words.replace(/\s+/g, ' ').trim());
  return diagnostic('trace-no-match', `No responsibility of the document has these words: ${shown}`, {
    hint: nearest && `The nearest is ${nearest.reference ?? nearest.id}: “${shorten(nearest.text)}”.`,
  });
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : text;
}

function sheet(found: Trace, heading: string, { number }: Statement): string {
  const { id, reference, phase, included, reason, text, details, owner, due, source } = found;
  return renderFacts(reference === undefined ? id : `${reference}  ${id}`, [
    ['Statement', included ? heading : `not part of ${number}${reason === undefined ? '' : `: ${reason}`}`],
    ['Phase', phase.title ?? phase.id],
    ['Text', text, ...details.map((point) => `- ${point}`)],
    ['Owner', owner],
    ['Due', due],
    ['Source', `${source.file}:${source.line}:${source.column}`],
    ['Line', source.text === undefined ? undefined : `“${source.text.trim()}”`],
    ['Revision', `${source.revision}, ${source.language}`],
    ['SHA-256', source.digest],
  ]);
}
