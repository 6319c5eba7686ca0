import type { Question, Terminal } from './terminal.js';

/** 128 + SIGINT, as shells have it. */
const interruptedExit = 130;
/** 128 + SIGTERM. */
const terminatedExit = 143;

/** The terminal, or the pipes, that this process was started with. */
export function createProcessTerminal(): Terminal {
  ignoreClosedPipes();
  return {
    readInput,
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    inputIsTerminal: process.stdin.isTTY === true,
    outputIsTerminal: process.stdout.isTTY === true,
    errorIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    environment: process.env,
    ask,
    askSecret,
    ...interruptions(),
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Asks on standard error, so that what was asked for can go to standard output. */
async function ask({ message, placeholder, initial, validate }: Question): Promise<string | undefined> {
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await text({
    message,
    placeholder,
    initialValue: initial,
    output: process.stderr,
    validate: (typed) => validate(typed ?? ''),
  });
  return isCancel(answer) ? undefined : answer;
}

async function askSecret(message: string): Promise<string | undefined> {
  const { isCancel, password } = await import('@clack/prompts');
  const answer = await password({ message, output: process.stderr });
  return isCancel(answer) ? undefined : answer;
}

/** `countersign list | head -1` is no problem: whoever reads has read enough. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/**
 * Ends the process at Ctrl+C: at once, or after the work at hand when that must not be cut. A service manager asks by
 * SIGTERM, which long work heeds in the same way.
 */
function interruptions(): Pick<Terminal, 'finish' | 'interruptible'> {
  let busy = 0;
  let interrupted = false;
  let longWork: AbortController | undefined;
  const interrupt = (exitCode: number) => {
    if (longWork !== undefined && !longWork.signal.aborted) {
      longWork.abort();
      return;
    }
    if (busy === 0 || interrupted) process.exit(exitCode);
    interrupted = true;
  };
  process.on('SIGINT', () => interrupt(interruptedExit));
  return {
    async finish(work) {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
        if (interrupted) process.exit(interruptedExit);
      }
    },
    async interruptible(work) {
      const controller = new AbortController();
      const terminate = () => interrupt(terminatedExit);
      longWork = controller;
      process.on('SIGTERM', terminate);
      try {
        return await work(controller.signal);
      } finally {
        longWork = undefined;
        process.off('SIGTERM', terminate);
      }
    },
  };
}
