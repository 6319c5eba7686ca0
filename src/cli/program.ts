import { Command, CommanderError } from 'commander';
import type { Task } from './report.js';
import type { Terminal } from './terminal.js';
import type { DefineVerb } from './verb.js';
import { readVersion } from './version.js';

interface Verb {
  readonly name: string;
  readonly summary: string;
  /** A verb's file is loaded only when the verb is called. */
  load(): Promise<DefineVerb>;
}

const verbs: readonly Verb[] = [
  {
    name: 'generate',
    summary: 'write the statements of an engagement as PDF and DOCX',
    load: async () => (await import('./verbs/generate.js')).define,
  },
  {
    name: 'check',
    summary: 'look for problems in articles and engagements',
    load: async () => (await import('./verbs/check.js')).define,
  },
  {
    name: 'list',
    summary: 'show what there is to choose from',
    load: async () => (await import('./verbs/list.js')).define,
  },
  {
    name: 'init',
    summary: 'write an engagement file to begin with',
    load: async () => (await import('./verbs/init.js')).define,
  },
  {
    name: 'inspect',
    summary: 'show what a document carries',
    load: async () => (await import('./verbs/inspect.js')).define,
  },
  {
    name: 'trace',
    summary: 'find where words of a document come from',
    load: async () => (await import('./verbs/trace.js')).define,
  },
  {
    name: 'rebuild',
    summary: 'write a document anew from the data it carries, and compare',
    load: async () => (await import('./verbs/rebuild.js')).define,
  },
  {
    name: 'batch',
    summary: 'write the statements of a list of tenants',
    load: async () => (await import('./verbs/batch.js')).define,
  },
  {
    name: 'invite',
    summary: 'send the statements with the invitation to the kick-off',
    load: async () => (await import('./verbs/invite.js')).define,
  },
  {
    name: 'keys',
    summary: 'make keys to try sealing and signing with',
    load: async () => (await import('./verbs/keys.js')).define,
  },
  {
    name: 'countersign',
    summary: 'fill in the fields of a document and sign it',
    load: async () => (await import('./verbs/countersign.js')).define,
  },
  {
    name: 'verify',
    summary: 'say whether what came back is what was issued, and who signed it',
    load: async () => (await import('./verbs/verify.js')).define,
  },
  {
    name: 'status',
    summary: 'show how the statements of every tenant stand',
    load: async () => (await import('./verbs/status.js')).define,
  },
  {
    name: 'register',
    summary: 'show what was issued, take in what came back',
    load: async () => (await import('./verbs/register.js')).define,
  },
];

const afterHelp = `
Examples:
  countersign init contoso.yaml
  countersign check contoso.yaml
  countersign generate contoso.yaml --out statements
  countersign batch tenants.csv --base base.yaml --out statements
  countersign trace contoso.pdf "public SSL certificates"

Exit codes:
  0  done
  1  problems were found; nothing was written
  2  the command line was wrong
  3  a file or the network did not do as asked
  4  a document is not what it should be
  5  some rows of a batch were not issued

COUNTERSIGN_DEBUG=1 shows where in the program an internal error happened.`;

/**
 * What a command line asks for; nothing when it was answered already (help, version).
 * Throws `CountersignError` with `usage` for a command line that is wrong.
 */
export async function parseCommandLine(
  commandLine: readonly string[],
  terminal: Terminal,
): Promise<Task | undefined> {
  let chosen: Task | undefined;
  const program = await createProgram(commandLine, terminal, (task) => {
    chosen = task;
  });
  try {
    await program.parseAsync(commandLine, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw await usageError(error, program);
  }
  return chosen;
}

async function createProgram(
  commandLine: readonly string[],
  terminal: Terminal,
  perform: (task: Task) => void,
): Promise<Command> {
  const version = readVersion();
  const program = new Command('countersign')
    .description(
      'Turns articles that list a customer’s responsibilities into branded statements of responsibilities.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(terminal.columns, 100),
      getOutHasColors: () => false,
    })
    .addHelpText('after', afterHelp);
  for (const { name, summary, load } of verbs) {
    const command = program.command(name).description(summary);
    if (!commandLine.includes(name)) continue;
    (await load())(command, perform);
    command
      .option('--json', 'give the result and all diagnostics as JSON on standard output')
      .version(version);
  }
  // For `invite replies`, whose options are not those of `invite`. Verbs made until here do not inherit it.
  return program.enablePositionalOptions();
}

/** commander says `error: unknown option '--ot'` and, on a line of its own, `(Did you mean --out?)`. */
async function usageError(error: CommanderError, program: Command): Promise<Error> {
  const { CountersignError, diagnostic, exitCodes } = await import('../index.js');
  const wrong =
    error.code === 'commander.help'
      ? `name what to do: ${program.commands.map((command) => command.name()).join(', ')}`
      : error.message;
  const [message = '', suggestion] = wrong.replace(/^error: /, '').split('\n');
  const hint = suggestion?.replace(/^\(|\)$/g, '');
  return new CountersignError(diagnostic('usage', message, { hint }), { exitCode: exitCodes.usage });
}
