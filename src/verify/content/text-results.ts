import type { ClauseFinding } from '../report.js';
import type { PieceResult, TextFinding } from './findings.js';
import type { IssuedContent } from './issued.js';
import type { Leftover } from './match/leftovers.js';
import type { Matching } from './match/match.js';

/** What became of the texts that are no clauses. */
export function textResults(
  { pieces }: IssuedContent,
  results: readonly PieceResult[],
): readonly TextFinding[] {
  return pieces.flatMap(({ text, part, label, clause, isOptional }, at): TextFinding[] => {
    const { state = 'same', returned, page } = results[at] ?? {};
    if (
      clause !== undefined ||
      state === 'same' ||
      state === 'unknown' ||
      (state === 'removed' && isOptional)
    )
      return [];
    return [
      {
        ...{ state, part, issued: text },
        ...(label !== undefined && { label }),
        ...(returned !== undefined && { returned }),
        ...(page !== undefined && { page }),
      },
    ];
  });
}

/** `G-19 Provide…`: what begins like a clause is one. */
const likeClause = /^\p{Lu}{1,4}-?\d{1,3}\b/u;

export interface Added {
  readonly clauses: readonly (ClauseFinding & { readonly page?: number; readonly after?: string })[];
  readonly texts: readonly TextFinding[];
  /** Text on pages that were put behind those that were issued. */
  readonly pages: readonly { readonly page: number; readonly text: string }[];
}

/** What stands there and was not issued. */
export function addedTexts(issued: IssuedContent, { leftovers }: Matching): Added {
  const place = (leftover: Leftover) => {
    const after = afterOf(issued, leftover);
    return {
      ...(leftover.page !== undefined && { page: leftover.page }),
      ...(after !== undefined && { after }),
    };
  };
  const added = leftovers.filter(({ kind, beside }) => kind === 'added' && beside === undefined);
  const referenceOf = ({ after }: Leftover) => {
    const before = issued.pieces[after ?? -1];
    return before?.role === 'reference' ? before.text : undefined;
  };
  const isClause = (each: Leftover) => likeClause.test(each.text) || referenceOf(each) !== undefined;
  const filled = leftovers.filter(({ kind }) => kind === 'filled');
  return {
    clauses: added.filter(isClause).map((each) => ({
      state: 'added',
      returned: [referenceOf(each) ?? [], each.text].flat().join(' '),
      ...place(each),
    })),
    texts: [
      ...added
        .filter((each) => !isClause(each) && issued.isComplete)
        .map((each) => ({ state: 'added' as const, returned: each.text, ...place(each) })),
      ...filled.map((each) => ({ state: 'filled' as const, returned: each.text, ...place(each) })),
    ],
    pages: leftovers.flatMap(({ kind, page, text }) =>
      kind === 'page' && page !== undefined ? [{ page, text }] : [],
    ),
  };
}

/** The last clause before it. */
function afterOf({ pieces, clauses }: IssuedContent, { after }: Leftover): string | undefined {
  for (let at = after ?? -1; at >= 0; at--) {
    const { clause, role } = pieces[at] ?? {};
    if (clause !== undefined && (at !== after || role !== 'reference')) return clauses[clause]?.reference;
  }
  return undefined;
}
