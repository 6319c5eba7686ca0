import { plainText, type Statement } from '../../model/index.js';
import { itemTexts } from './issued-pieces.js';

/** A clause as it was issued. */
export interface IssuedClause {
  readonly id: string;
  /** `G-18`; what is not part of the statement has none. */
  readonly reference?: string;
  /** With the points below it, each on a line. */
  readonly text: string;
}

/** The clauses of a statement in its order, those that are not part of the engagement among them. */
export function clausesOf({ blocks }: Statement): readonly IssuedClause[] {
  return blocks.flatMap((block) => {
    const clauses =
      block.kind === 'phase' ? block.responsibilities : block.kind === 'exclusions' ? block.exclusions : [];
    return clauses.map(({ id, text, details, ...rest }) => ({
      id,
      ...('reference' in rest && { reference: rest.reference }),
      text: [plainText(text), ...itemTexts(details)].join('\n'),
    }));
  });
}
