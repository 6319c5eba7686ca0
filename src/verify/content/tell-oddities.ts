import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { codes } from './alike.js';
import type { IssuedContent } from './issued.js';
import { hasWords } from './letters.js';
import type { Matching } from './match/match.js';
import { odditiesOf } from './match/oddities.js';
import { stretchOf } from './match/results.js';
import type { HiddenText, ReturnedContent } from './returned.js';
import { quoted } from './words-of.js';

/** Pieces, by place, in which something stands that nobody sees, with what is told of it. */
export function tellOddities(
  { pieces, clauses }: IssuedContent,
  { stream, sought }: Matching,
): ReadonlyMap<number, readonly Diagnostic[]> {
  const told = new Map<number, readonly Diagnostic[]>();
  for (const [at, one] of sought.entries()) {
    const stretch = stretchOf(one);
    if (stretch === undefined) continue;
    const { unseen, hasOtherSpaces } = odditiesOf(stream, one, stretch);
    const { clause, part = 'text' } = pieces[at] ?? {};
    const name = (clause === undefined ? undefined : clauses[clause]?.reference) ?? `The ${part}`;
    const own = stream.lines.filter(({ from, to }) => from < stretch.to && to > stretch.from);
    const isUnderPicture = clause !== undefined && own.some(({ line }) => line.isUnderPicture);
    const problems = [
      ...(isUnderPicture
        ? [diagnostic('content-hidden', `${name} has a picture over some of its words`)]
        : []),
      ...(unseen.length > 0
        ? [
            diagnostic(
              'content-letters-unseen',
              `${name} has characters that nobody sees: ${codes([...new Set(unseen)].join(''))}`,
            ),
          ]
        : []),
      ...(hasOtherSpaces
        ? [
            diagnostic(
              clause === undefined ? 'content-text-changed' : 'content-clause-changed',
              `${name} has other spaces between words`,
            ),
          ]
        : []),
    ];
    if (problems.length > 0) told.set(at, problems);
  }
  return told;
}

const why: Readonly<Record<HiddenText['hiding'], string>> = {
  invisible: 'it is drawn without ink',
  'colour-of-paper': 'it has the colour of what it stands on',
  'too-small': 'it is too small to be read',
  covered: 'something lies over it',
  'outside-page': 'it is outside the page',
  'hidden-by-format': 'it is formatted as hidden',
  'struck-through': 'it is struck through',
  'put-in-later': 'another text is put in its place when the file is opened or printed',
};

/** A tag by which a service for signing finds its fields; they are in the colour of the paper. */
const serviceTag = /^(?:\/[\w-]+\/|\{\{[^{}]{1,200}\}\}|\[[^[\]|]{1,20}\|[^[\]]{1,200}\])$/;

/** What a program reads and people do not. */
export function tellHidden(
  { hidden }: ReturnedContent,
  { isForService }: IssuedContent,
): readonly Diagnostic[] {
  return hidden
    .filter(({ text }) => hasWords(text) && !(isForService && serviceTag.test(text.replaceAll(/\s+/gu, ''))))
    .map(({ text, hiding, page }) =>
      diagnostic(
        'content-hidden',
        `Text cannot be seen${page === undefined ? '' : ` on page ${page}`} (${why[hiding]}): ${quoted(text)}`,
      ),
    );
}

const reasons = {
  picture: 'is a picture',
  'picture-over-text': 'has a picture over its text',
  font: 'has a font that does not tell its letters',
  drawn: 'is drawn without letters',
} as const;

export function tellUnreadable({ unreadable }: Pick<ReturnedContent, 'unreadable'>): readonly Diagnostic[] {
  return unreadable.map(({ page, reason }) =>
    diagnostic(
      'content-unreadable',
      `Page ${page} ${reasons[reason]}: whether it says what was issued cannot be told`,
    ),
  );
}

/** Glyphs that are told as other letters. */
export function tellDoubt(examples: readonly string[]): Diagnostic {
  return diagnostic(
    'content-unreadable',
    `A font tells other letters than it shows (${examples.slice(0, 6).join(', ')}): whether texts with them are as they were issued cannot be told`,
  );
}

/** Tracked changes and comments: who, when, what. */
export function tellMarks({ tracked, comments }: ReturnedContent): readonly Diagnostic[] {
  const by = ({ author, time }: { readonly author?: string; readonly time?: string }) =>
    [author === undefined ? [] : ` by ${quoted(author)}`, time === undefined ? [] : ` at ${time}`]
      .flat()
      .join('');
  const verbs = {
    inserted: 'Inserted',
    deleted: 'Deleted',
    'moved-away': 'Moved away',
    'moved-here': 'Moved here',
  };
  return [
    ...tracked.map((change) =>
      diagnostic('content-change-tracked', `${verbs[change.kind]}${by(change)}: ${quoted(change.text)}`),
    ),
    ...comments.map((comment) =>
      diagnostic('content-commented', `Comment${by(comment)}: ${quoted(comment.text)}`),
    ),
  ];
}
