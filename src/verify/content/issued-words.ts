import type { ClauseWords } from '../../register/index.js';
import type { IssuedContent } from './issued.js';
import type { IssuedPiece } from './issued-pieces.js';

/** What a register knows of an issued statement: what it is, and what its clauses say. */
export interface RegisteredContent {
  readonly number: string;
  readonly version: string;
  readonly customer: string;
  /** BCP 47. */
  readonly language: string;
  readonly title?: string | undefined;
  readonly words: readonly ClauseWords[];
}

/**
 * What was issued, as far as a register knows it. Clauses are compared as with the statement itself; owners, dates and
 * the text around the clauses are not known, so that of other text only what looks like a clause is told.
 */
export function registeredContent(registered: RegisteredContent): IssuedContent {
  const { number, version, customer, language, title = '', words } = registered;
  const own = (text: string, part: IssuedPiece['part']): IssuedPiece => ({ text, part, isLoose: true });
  return {
    ...{ number, version, customer, language },
    clauses: words.map(({ id, reference, text, details }) => ({
      id,
      ...(reference !== undefined && { reference }),
      text: [text, ...details].join('\n'),
    })),
    pieces: [
      ...[own(title, 'title'), own(customer, 'customer'), own(number, 'fact'), own(version, 'fact')].filter(
        ({ text }) => text !== '',
      ),
      ...words.flatMap(({ reference, text, details }, clause): IssuedPiece[] => [
        ...(reference === undefined
          ? []
          : [{ text: reference, part: 'clause', clause, role: 'reference' } as const]),
        { text, part: 'clause', clause, role: 'text' },
        ...details.map((point): IssuedPiece => ({ text: point, part: 'clause', clause, role: 'detail' })),
      ]),
    ],
    furniture: [],
    headings: [],
    placeholders: [],
    isForService: false,
    isComplete: false,
  };
}
