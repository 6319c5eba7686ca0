import type { Terminal } from '../../src/cli/terminal.js';

export interface TestTerminal extends Terminal {
  /** What was written to standard output and standard error so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly bytes: () => Uint8Array;
}

interface Ends {
  readonly input?: string;
  readonly inputIsTerminal?: boolean;
  readonly outputIsTerminal?: boolean;
  readonly errorIsTerminal?: boolean;
  readonly columns?: number;
  /** What the person types at each question, in order; after the last answer they leave. */
  readonly answers?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Aborted when the user interrupts long work. */
  readonly signal?: AbortSignal;
}

/** A terminal that keeps what is written to it. Without further word its ends are pipes. */
export function createTestTerminal(ends: Ends = {}): TestTerminal {
  const out: Uint8Array[] = [];
  let err = '';
  const answers = [...(ends.answers ?? [])];
  const bytes = () => new Uint8Array(Buffer.concat(out));
  return {
    readInput: async () => new TextEncoder().encode(ends.input ?? ''),
    out: (content) =>
      void out.push(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    err: (text) => {
      err += text;
    },
    inputIsTerminal: ends.inputIsTerminal ?? false,
    outputIsTerminal: ends.outputIsTerminal ?? false,
    errorIsTerminal: ends.errorIsTerminal ?? false,
    columns: ends.columns ?? 80,
    environment: ends.environment ?? {},
    ask: async ({ message, initial, validate }) => {
      const typed = answers.shift();
      if (typed === undefined) return undefined;
      const answer = typed === '' ? initial : typed;
      const problem = validate(answer);
      if (problem !== undefined) throw new Error(`${message}: ${answer}: ${problem}`);
      return answer;
    },
    askSecret: async () => answers.shift(),
    finish: (work) => work(),
    interruptible: (work) => work(ends.signal ?? new AbortController().signal),
    stdout: () => new TextDecoder().decode(bytes()),
    stderr: () => err,
    bytes,
  };
}
