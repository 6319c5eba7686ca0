import { nearest } from '../../diagnostics/index.js';
import type { Statement } from '../../model/index.js';
import type { CarriedArticle } from '../carried.js';
import { type Clause, clausesOf } from './clauses.js';
import { type FoldedText, fold, holdsWord, placeIn, wordsOf } from './fold.js';
import { linesOf } from './source-lines.js';

/**
 * How words meet a clause, best first: they are its id or reference; the whole clause; whole words of it; letters within
 * its words; the clause stands within them, as when a page was copied; all of the words are in it, in any order.
 */
const kinds = ['name', 'clause', 'words', 'letters', 'within', 'any-order'] as const;

export type TraceMatch = (typeof kinds)[number];

/** One clause that words of a document come from, and where it comes from itself. */
export interface Trace extends Omit<Clause, 'place'> {
  readonly match: TraceMatch;
  readonly source: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly revision: string;
    readonly language: string;
    /** SHA-256 of the article. */
    readonly digest: string;
    /** The line as the article has it, where the document carries that very article. */
    readonly text?: string;
  };
}

/** Fewer letters than this are found in nearly every clause. */
const fewestLetters = 3;

/**
 * Finds the clauses of a statement that some words come from.
 *
 * @param article What the document carries; it is quoted only when its digest matches.
 * @param words As copied from the document, with its line breaks, or an id (`general.ssl-certificates`), or a
 *   reference (`G-18`).
 * @returns The clauses, the best match first and otherwise in the statement's order. Those that are not part of the
 *   statement are among them, and say so. Empty where nothing is found.
 */
export function traceWords(
  statement: Statement,
  article: CarriedArticle | undefined,
  words: string,
): readonly Trace[] {
  const lines = article?.digest === 'matches' ? linesOf(article.bytes) : [];
  const name = words.normalize('NFKC').trim().toLowerCase();
  const sought = fold(words).letters;
  if (sought === '') return [];
  const separate = wordsOf(words, statement.language);
  const found = clausesOf(statement).flatMap((clause) => {
    const match = matchOf(clause, { name, sought, separate });
    return match === undefined ? [] : [traceOf(clause, match, statement, lines)];
  });
  return worthTelling(found).toSorted((one, other) => kinds.indexOf(one.match) - kinds.indexOf(other.match));
}

/** A name is meant as one, and whole words as whole ones: what happens to hold the same letters is left out then. */
function worthTelling(found: readonly Trace[]): readonly Trace[] {
  const has = (kind: TraceMatch) => found.some(({ match }) => match === kind);
  if (has('name')) return found.filter(({ match }) => match === 'name');
  return has('clause') || has('words') ? found.filter(({ match }) => match !== 'letters') : found;
}

interface Query {
  readonly name: string;
  readonly sought: string;
  readonly separate: readonly string[];
}

function matchOf(clause: Clause, { name, sought: copied, separate }: Query): TraceMatch | undefined {
  if (name === clause.id || name === clause.reference?.toLowerCase()) return 'name';
  const sought = withoutReference(copied, clause);
  const text = fold(clause.text);
  const whole = fold([clause.text, ...clause.details].join('\n\n'));
  if (sought === text.letters || sought === whole.letters) return 'clause';
  const place = placeIn(whole, sought);
  if (place === 'words') return 'words';
  if (place === 'letters' && sought.length >= fewestLetters) return 'letters';
  if (isWithin(text, sought)) return 'within';
  return separate.length > 1 && separate.every((word) => holdsWord(whole, word)) ? 'any-order' : undefined;
}

/** The beginning of a row is copied with its reference. */
function withoutReference(sought: string, { reference }: Clause): string {
  const { letters } = fold(reference ?? '');
  return letters !== '' && sought.length > letters.length && sought.startsWith(letters)
    ? sought.slice(letters.length)
    : sought;
}

function isWithin({ letters, wordStarts }: FoldedText, sought: string): boolean {
  // One word alone is in many a sentence without being meant.
  return wordStarts.size > 2 && sought.includes(letters);
}

function traceOf(clause: Clause, match: TraceMatch, { source }: Statement, lines: readonly string[]): Trace {
  const { place, ...known } = clause;
  const { line, column } = place;
  const text = lines[line - 1];
  const { file, revision, language, digest } = source;
  return {
    match,
    ...known,
    source: { file, line, column, revision, language, digest, ...(text !== undefined && { text }) },
  };
}

/**
 * The clause that was most likely meant by words that none has: by a name like one, else by the share of the words that
 * it holds, a third at least.
 */
export function nearestClause(statement: Statement, words: string): Clause | undefined {
  const clauses = clausesOf(statement);
  const names = clauses.flatMap(({ id, reference }) => [id, ...(reference === undefined ? [] : [reference])]);
  const separate = wordsOf(words, statement.language);
  const shares = clauses.map((clause) => {
    const whole = fold([clause.text, ...clause.details].join('\n\n'));
    const held = separate.filter((word) => word.length >= fewestLetters - 1 && holdsWord(whole, word));
    return { clause, share: held.length / separate.length };
  });
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one), {
    clause: clauses[0],
    share: 0,
  });
  if (best.share >= 1 / 3) return best.clause;
  const meant = nearest(words, names);
  return clauses.find(({ id, reference }) => meant !== undefined && (id === meant || reference === meant));
}
