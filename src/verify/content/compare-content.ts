import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { ClauseFinding } from '../report.js';
import { clauseResults } from './clause-results.js';
import type { ClauseResult, TextFinding } from './findings.js';
import type { IssuedContent } from './issued.js';
import { doubtOf } from './match/doubt.js';
import { withoutFurniture } from './match/furniture.js';
import { matchPieces } from './match/match.js';
import { resultsOf } from './match/results.js';
import type { ReturnedContent } from './returned.js';
import { tellClause, tellRenumbered, tellText } from './tell.js';
import { tellDoubt, tellHidden, tellMarks, tellOddities, tellUnreadable } from './tell-oddities.js';
import { addedTexts, textResults } from './text-results.js';
import { quoted } from './words-of.js';

/** What a returned file says, held against what was issued. */
export interface ContentComparison {
  /** False where it cannot be told whether all of it says what was issued: a scan. */
  readonly isComparable: boolean;
  /** Every issued clause in its order, then those that were added. */
  readonly clauses: readonly ClauseFinding[];
  /** Other texts that are not as they were issued. */
  readonly other: readonly TextFinding[];
  /** All of it for people; errors where something was changed, or cannot be told. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares what a returned file says with what was issued, clause by clause and text by text, whatever program wrote it.
 * Where lines and pages end, type, order of drawing, headers and footers make no difference; every letter does.
 */
export function compareContent(issued: IssuedContent, returned: ReturnedContent): ContentComparison {
  const options = { fromGlyphs: returned.format === 'pdf' };
  const { text, foreign } = withoutFurniture(returned.lines, issued, options);
  const matching = matchPieces(issued, text, options);
  const doubt = options.fromGlyphs ? doubtOf(matching) : undefined;
  if (doubt?.isGarbled) return untold(issued, returned);
  const results = resultsOf(matching).map((result, at) =>
    doubt?.pieces.has(at) ? { state: 'unknown' as const } : result,
  );
  const oddities = tellOddities(issued, matching);
  const added = addedTexts(issued, matching);
  const isDoubtful = doubt !== undefined && doubt.pieces.size > 0;
  const isComparable = returned.unreadable.length === 0 && !isDoubtful;
  const odd = new Set([...oddities.keys()].flatMap((at) => issued.pieces[at]?.clause ?? []));
  const clauses = clauseResults(issued, matching, results).map((clause, at) =>
    told(clause, odd.has(at), isComparable),
  );
  const texts = textResults(issued, results).filter(({ state }) => isComparable || state !== 'removed');
  const other = [...texts, ...added.texts];
  return {
    isComparable,
    clauses: [...clauses, ...added.clauses].map(findingOf),
    other,
    diagnostics: [
      ...tellUnreadable(returned),
      ...(isDoubtful ? [tellDoubt(doubt.examples)] : []),
      ...(issued.isComplete
        ? []
        : [diagnostic('content-issued-unknown', 'Of what was issued only the clauses are known')]),
      ...[...clauses, ...added.clauses].flatMap(tellClause),
      ...[...oddities.values()].flat(),
      ...other.flatMap((finding) => tellText(finding, issued)),
      ...tellHidden(returned, issued),
      ...tellRenumbered(clauses),
      ...added.pages.map(({ page, text: words }) =>
        diagnostic(
          'content-pages-added',
          `Page ${page} ${issued.isComplete ? 'was not issued' : 'has nothing that is known to be issued'}: ${quoted(words)}`,
        ),
      ),
      ...(issued.isComplete ? foreign : []).map(({ text: words, pages }) =>
        diagnostic(
          'content-in-margin',
          `In the margin of ${pages.length === 1 ? `page ${pages[0]}` : `${pages.length} pages`} stands ${quoted(words)}`,
        ),
      ),
      ...tellMarks(returned),
    ],
  };
}

/** A text that its fonts tell as something else altogether. */
function untold({ clauses }: IssuedContent, returned: ReturnedContent): ContentComparison {
  const pages = Array.from({ length: returned.pages ?? 1 }, (_, at) => ({
    page: at + 1,
    reason: 'font' as const,
  }));
  return {
    isComparable: false,
    clauses: clauses.map(({ text, ...clause }) => ({ ...clause, state: 'unknown', issued: text })),
    other: [],
    diagnostics: [...tellUnreadable({ unreadable: pages }), ...tellMarks(returned)],
  };
}

/** What nobody sees is a change; what is missing where pages cannot be read is not known to be. */
function told(clause: ClauseResult, isOdd: boolean, isComparable: boolean): ClauseResult {
  if (isOdd && clause.state === 'same') return { ...clause, state: 'changed', returned: clause.issued ?? '' };
  return clause.state === 'removed' && !isComparable ? { ...clause, state: 'unknown' } : clause;
}

function findingOf({ id, reference, state, issued, returned }: ClauseResult): ClauseFinding {
  return {
    ...(id !== undefined && { id }),
    ...(reference !== undefined && { reference }),
    state,
    ...(issued !== undefined && { issued }),
    ...(returned !== undefined && { returned }),
  };
}
