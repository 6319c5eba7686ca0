import type { Question, Terminal } from './terminal.js';

/** 128 + SIGINT, as shells have it. */
const interruptedExit = 130;

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
    finish: interruptible(),
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

/** `countersign list | head -1` is no problem: whoever reads has read enough. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** Ends the process at Ctrl+C: at once, or after the work at hand when that must not be cut. */
function interruptible(): Terminal['finish'] {
  let busy = 0;
  let interrupted = false;
  process.on('SIGINT', () => {
    if (busy === 0 || interrupted) process.exit(interruptedExit);
    interrupted = true;
  });
  return async (work) => {
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      if (interrupted) process.exit(interruptedExit);
    }
  };
}
