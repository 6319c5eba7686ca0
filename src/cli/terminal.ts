/** Something to ask a person. */
export interface Question {
  readonly message: string;
  readonly placeholder: string;
  /** What stands there to begin with. */
  readonly initial: string;
  /** What is wrong with an answer, if anything. */
  validate(answer: string): string | undefined;
}

/** What the command line has of the world besides files: three streams, and what is at their ends. */
export interface Terminal {
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  out(content: string | Uint8Array): void;
  err(text: string): void;
  readonly inputIsTerminal: boolean;
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** Characters in a line. */
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The answer of the person at the terminal; nothing when they would rather leave it. */
  ask(question: Question): Promise<string | undefined>;
  /** As `ask`, without showing what is typed. */
  askSecret(message: string): Promise<string | undefined>;
  /** Does a piece of work that an interruption by the user must not cut in two; the interruption then follows it. */
  finish<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Does long work that can be ended early: at the first interruption its signal is aborted and it comes to an end of its
   * own, at the second everything ends at once.
   */
  interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}
