import type { ErrorCode } from 'yaml';

/** An error or warning of the YAML library. */
export interface SyntaxProblem {
  readonly code: ErrorCode;
  readonly message: string;
  /** Offsets; the first is where it is. */
  readonly pos: readonly [number, ...number[]];
}

interface Advice {
  readonly message: string;
  readonly hint: string;
}

const noColon: Advice = {
  message: 'the line is no field: it has no colon after a name',
  hint: 'Write it as `name: value`, with a space after the colon.',
};

const noComma: Advice = { message: 'a comma is missing between two entries', hint: 'Add the comma.' };

const oneColumn = 'Begin the fields of one level in the same column, with spaces.';

/** The library's words are those of the YAML specification; these are an author's. */
const advice: Partial<Record<ErrorCode, Advice>> = {
  // The library's own message repeats the line.
  BAD_DIRECTIVE: {
    message: 'the line begins with %, which YAML keeps for itself',
    hint: 'Put the value in quotes when the % belongs to it.',
  },
  BAD_SCALAR_START: {
    message: 'the value begins with a character that YAML reserves',
    hint: 'Put the value in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'a backslash is followed by a letter that means nothing there',
    hint: 'Write the backslash twice, or put the text in single quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value holds a colon with a space after it, or the next line is indented too far',
    hint: `Put a text that holds ": " in quotes. ${oneColumn}`,
  },
  BLOCK_IN_FLOW: noComma,
  MULTILINE_IMPLICIT_KEY: noColon,
  MULTIPLE_DOCS: {
    message: 'the file holds more than one document',
    hint: 'Keep one of them, and remove the lines `---` from the file.',
  },
  TAB_AS_INDENT: { message: 'the line is indented with a tab', hint: 'Indent it with spaces.' },
  UNEXPECTED_TOKEN: {
    message: 'something follows where the value has ended',
    hint: 'Put the whole value in quotes; write an apostrophe within single quotes twice.',
  },
};

const jsonHint =
  'JSON needs double quotes around names and texts, a comma between entries, and every bracket closed.';

/** What is wrong and what to do, in words for who writes the file. */
export function explainSyntax(problem: SyntaxProblem, json: boolean): Advice {
  const found = special(problem) ??
    advice[problem.code] ?? { message: lowerFirst(problem.message), hint: oneColumn };
  return json ? { message: found.message, hint: jsonHint } : found;
}

/** Codes that stand for several mistakes are told apart by the library's text. */
function special({ code, message }: SyntaxProblem): Advice | undefined {
  const bracket = /^Flow (?:map|sequence).* end with a ([}\]])/.exec(message)?.[1];
  if (bracket !== undefined)
    return { message: `a closing ${bracket} is missing`, hint: `Add the ${bracket}.` };
  if (message.startsWith('Missing closing')) {
    return { message: 'the quote that begins here is not closed', hint: 'Close it, or remove it.' };
  }
  if (message.startsWith('Missing ,')) return noComma;
  if (message.startsWith('Implicit map keys need')) return noColon;
  if (code === 'BAD_INDENT')
    return { message: 'the line begins in a column that fits no line above it', hint: oneColumn };
  if (code === 'TAG_RESOLVE_FAILED') {
    return {
      message: 'a word with an exclamation mark is a YAML tag, and tags are not read',
      hint: 'Remove the tag; put the value in quotes when the exclamation mark belongs to it.',
    };
  }
  return undefined;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
