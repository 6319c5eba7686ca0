import type { SheetCell, SheetRun } from '../../writers/index.js';
import type { ClauseFinding, VerificationReport } from '../report.js';
import { sideBySide } from './differing.js';
import { partOf, type ReportPart, type Room } from './part.js';
import { visible } from './visible.js';

type State = ClauseFinding['state'];

/** What of a clause weighs more comes first; those that are as they were issued, or cannot be told, are not here. */
const weights = { changed: 0, added: 0, removed: 0, moved: 1 } as const;

function isTold(state: State): state is keyof typeof weights {
  return state !== 'same' && state !== 'unknown';
}

/**
 * Clauses that are not as they were issued, as issued and as returned.
 *
 * @param language Of the statement, as a BCP 47 tag.
 */
export function clausesPart(
  { clauses }: VerificationReport,
  language: string | undefined,
  room: Room,
): readonly ReportPart[] {
  const told = clauses
    .flatMap((clause) => (isTold(clause.state) ? [{ ...clause, state: clause.state }] : []))
    .toSorted((one, other) => weights[one.state] - weights[other.state]);
  const columns = [
    { label: 'Clause', width: 62, names: true },
    { label: 'As issued', width: 'rest' },
    { label: 'As returned', width: 'rest' },
  ] as const;
  const heading = { id: 'clauses', title: 'Clauses that are not as issued', columns };
  return partOf(heading, told, 2, ({ state, reference, id, issued = '', returned = '' }) => {
    const name = visible(reference ?? id ?? '–', room(40));
    const [one, other] = wordsOf(state, issued, returned, room(360));
    return [
      { text: [{ text: name }], look: 'strong', notes: [state] },
      cell(one, language),
      cell(other, language),
    ];
  });
}

/** A text in place of words that are not there. */
type Words = string | readonly SheetRun[];

function wordsOf(
  state: keyof typeof weights,
  issued: string,
  returned: string,
  most: number,
): readonly [Words, Words] {
  const whole = (text: string) => [{ text: visible(text, most) }];
  switch (state) {
    case 'changed': {
      const both = sideBySide(issued, returned, most);
      return [both.issued, both.returned];
    }
    case 'removed':
      return [whole(issued), 'Not there'];
    case 'added':
      return ['Not issued', whole(returned)];
    case 'moved':
      return [whole(issued === '' ? returned : issued), 'The same words in another place'];
    default:
      return state satisfies never;
  }
}

function cell(words: Words, language: string | undefined): SheetCell {
  if (typeof words === 'string') return { text: [{ text: words }], look: 'quiet' };
  return { text: words.map((run) => ({ ...run, ...(language !== undefined && { language }) })) };
}
