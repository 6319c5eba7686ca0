import { Composer, type CST, type Document, LineCounter, Parser, visit } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.js';
import { explainSyntax, type SyntaxProblem } from './syntax-advice.js';

export interface ParsedText {
  /** Undefined when the syntax is broken; its problems are in `diagnostics` then. */
  readonly document: Document.Parsed | undefined;
  /** Place of an offset in the text. */
  readonly spanAt: (offset: number) => Span;
  readonly diagnostics: readonly Diagnostic[];
}

/** An engagement is five levels deep. */
const deepest = 40;

/** Most syntax errors after the first few follow from those. */
const mostErrors = 10;

/**
 * YAML 1.2, of which JSON is a part, to a tree with offsets. Tags of programs (`!!js/function`) are refused, keys
 * are left as they are and no merge key is followed, so that nothing of the file is anything but a value.
 */
export function parseSyntax(text: string, file: string): ParsedText {
  const lines = new LineCounter();
  const spanAt = (offset: number): Span => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (depthOf(tokens) > deepest) {
    const details = { span: spanAt(0), hint: 'Take the extra brackets, dashes or indentation away.' };
    const problem = diagnostic(
      'engagement-syntax',
      `the file is nested more than ${deepest} levels deep`,
      details,
    );
    return { document: undefined, spanAt, diagnostics: [problem] };
  }
  const { document, errors } = compose(tokens, text.length);
  const diagnostics = firstOfEachLine(errors, (error) => spanAt(error.pos[0]).line).map((error) => {
    const { message, hint } = explainSyntax(error, file.toLowerCase().endsWith('.json'));
    return diagnostic('engagement-syntax', message, { span: spanAt(placeOf(error, document)), hint });
  });
  return { document: errors.length > 0 ? undefined : document, spanAt, diagnostics };
}

/** The second error of a line is the first one seen from another side. */
function firstOfEachLine<T>(errors: readonly T[], lineOf: (error: T) => number): readonly T[] {
  const byLine = new Map<number, T>();
  for (const error of errors) {
    if (!byLine.has(lineOf(error))) byLine.set(lineOf(error), error);
    if (byLine.size === mostErrors) break;
  }
  return [...byLine.values()];
}

/**
 * Levels of nesting, counted level by level. The composer calls itself for every level, and on a nearly full stack
 * the JavaScript engine can end the whole process when it has to compile a regular expression: no `catch` helps
 * there.
 */
function depthOf(tokens: readonly CST.Token[]): number {
  let depth = 0;
  for (let level = tokens; level.length > 0 && depth <= deepest; depth++) level = level.flatMap(childrenOf);
  return depth;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((child) => child !== undefined && child !== null),
  );
}

interface Composed {
  readonly document: Document.Parsed | undefined;
  readonly errors: readonly SyntaxProblem[];
}

/** The first document of the text; that there is another one is a problem. */
function compose(tokens: readonly CST.Token[], length: number): Composed {
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [document, second] = firstTwo(composer.compose(withFewErrors(tokens), true, length));
  const errors: SyntaxProblem[] = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (second) errors.push({ code: 'MULTIPLE_DOCS', message: '', pos: second.range });
  return { document, errors };
}

function firstTwo<T>(items: Iterable<T>): readonly T[] {
  const found: T[] = [];
  for (const item of items) if (found.push(item) === 2) break;
  return found;
}

/** Each error token costs an exception with its stack; a broken megabyte has a million of them. */
function withFewErrors(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let errors = 0;
  return tokens.filter(({ type }) => type !== 'error' || ++errors <= mostErrors);
}

/** A missing quote is noticed at the end of the file; where the text begins is of more use. */
function placeOf({ pos, message }: SyntaxProblem, document: Document.Parsed | undefined): number {
  let place = pos[0];
  if (!message.startsWith('Missing closing')) return place;
  visit(document ?? null, {
    Scalar(_key, node) {
      if (node.range && node.range[0] < pos[0] && pos[0] <= node.range[2]) place = node.range[0];
    },
  });
  return place;
}
