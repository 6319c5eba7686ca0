import type { Finding } from '../text/finding.js';

/**
 * What a Markdown parser is asked to take. Its time grows with the square of nesting and of the marks in a paragraph;
 * within these limits it takes a second or two at the worst. The known articles have one level of nesting, 130 lines
 * and 5 marks in a paragraph.
 */
const most = {
  depth: 20,
  indentation: 100,
  containers: 10_000,
  lines: 6_000,
  textLines: 3_000,
  paragraph: 20_000,
  marks: 500,
  allMarks: 10_000,
};

const hint = 'Give the article alone, with simpler Markdown: shorter paragraphs, lists of a few levels.';

/** What was counted so far; a paragraph ends at an empty line or a bullet. */
interface Counts {
  lines: number;
  textLines: number;
  paragraph: number;
  marks: number;
  allMarks: number;
  containers: number;
}

/** Says why a text is not given to the parser, or undefined where it may be. */
export function findTooComplex(text: string): Finding | undefined {
  const counts: Counts = { lines: 0, textLines: 0, paragraph: 0, marks: 0, allMarks: 0, containers: 0 };
  for (const { index, 0: line } of text.matchAll(/[^\n]*\n|[^\n]+/g)) {
    const nesting = nestingOf(line);
    addLine(counts, line, nesting);
    const message = exceeded(counts, nesting);
    if (message !== undefined) return { code: 'source-unparsable', message, offset: index, hint };
  }
  return undefined;
}

function addLine(counts: Counts, line: string, { depth }: Nesting): void {
  const isEmpty = line.trim() === '';
  if (isEmpty || /^ {0,3}[-*+][ \t]/.test(line)) {
    counts.paragraph = 0;
    counts.marks = 0;
  }
  const marks = line.match(/[*_~`[\]<&:@]|www/g)?.length ?? 0;
  counts.lines += 1;
  counts.textLines += isEmpty ? 0 : 1;
  counts.paragraph += line.length;
  counts.marks += marks;
  counts.allMarks += marks;
  counts.containers += depth;
}

function exceeded(counts: Counts, { depth, indentation }: Nesting): string | undefined {
  if (depth > most.depth || indentation > most.indentation) return 'The article is nested too deeply';
  if (counts.paragraph > most.paragraph) return `A paragraph has more than ${most.paragraph} characters`;
  if (counts.marks > most.marks) return `A paragraph has more than ${most.marks} marks of Markdown`;
  if (counts.allMarks > most.allMarks) return `The article has more than ${most.allMarks} marks of Markdown`;
  if (counts.containers > most.containers)
    return `The article has more than ${most.containers} quotes and items`;
  if (counts.lines > most.lines) return `The article has more than ${most.lines} lines`;
  if (counts.textLines > most.textLines) return `The article has more than ${most.textLines} lines of text`;
  return undefined;
}

interface Nesting {
  /** Quote marks and bullets that a line begins with. */
  readonly depth: number;
  /** In columns. */
  readonly indentation: number;
}

function nestingOf(line: string): Nesting {
  const container = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))|( )|(\t)/y;
  let depth = 0;
  let indentation = 0;
  for (let match = container.exec(line); match !== null; match = container.exec(line)) {
    if (match[1] !== undefined) indentation += 1;
    else if (match[2] !== undefined) indentation += 4;
    else depth += 1;
  }
  return { depth, indentation };
}
