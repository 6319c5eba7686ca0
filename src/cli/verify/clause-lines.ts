import { type ClauseFinding, type MarkedWords, markedWords } from '../../index.js';

/** Longer texts are cut around what differs. */
const longest = 240;

/** Words that are shown beside those that differ. */
const nearby = 60;

/** The clauses that are not as they were issued, each with both texts; what cannot be told is told elsewhere. */
export function clauseLines(clauses: readonly ClauseFinding[]): readonly string[] {
  return clauses.flatMap((clause) => {
    const { state, issued, returned } = clause;
    switch (state) {
      case 'same':
      case 'unknown':
        return [];
      case 'changed':
      case 'moved': {
        const { issued: was, returned: is } = markedWords(issued ?? '', returned ?? issued ?? '');
        const isSame = !was.some(({ differs }) => differs) && !is.some(({ differs }) => differs);
        return [
          `${nameOf(clause)}: ${words[state]}`,
          `  issued    ${shown(was)}`,
          ...(isSame ? [] : [`  returned  ${shown(is)}`]),
        ];
      }
      case 'removed':
        return [`${nameOf(clause)}: ${words[state]}`, `  issued    ${cut(oneLine(issued ?? ''))}`];
      case 'added':
        return [`${nameOf(clause)}: ${words[state]}`, `  returned  ${cut(oneLine(returned ?? ''))}`];
      default:
        return state satisfies never;
    }
  });
}

const words = {
  changed: 'changed',
  moved: 'stands elsewhere',
  removed: 'not there',
  added: 'was not issued',
} as const;

function nameOf({ reference, id }: ClauseFinding): string {
  if (reference === undefined) return id ?? 'A clause';
  return id === undefined ? reference : `${reference} (${id})`;
}

function shown(parts: readonly MarkedWords[]): string {
  const whole = parts.reduce((sum, { text }) => sum + text.length, 0);
  return parts
    .map(({ text, differs }, at) => {
      if (differs) return `[${cut(text)}]`;
      return whole <= longest ? text : shortened(text, at > 0, at < parts.length - 1);
    })
    .join('');
}

/** Words that both texts have, of which those beside the others are kept. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  if (text.length <= 2 * nearby) return text;
  return `${hasBefore ? text.slice(0, nearby) : ''}…${hasAfter ? text.slice(-nearby) : ''}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
