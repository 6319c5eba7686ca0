import { type Command, Option } from 'commander';
import type { RegisterExportFlags } from '../register/export.js';
import type { RegisterListFlags } from '../register/list.js';
import type { RegisterShowFlags } from '../register/show.js';
import type { RegisterFlags } from '../register/with-register.js';
import type { DefineVerb } from '../verb.js';
import { defineReturns } from './register-returns.js';

const examples = `
Examples:
  countersign register list --customer contoso --since 2026-01-01
  countersign register list --clause general.ssl-certificates --revision 2016-10
  countersign register list --verify
  countersign register show SOR-2026-0042
  countersign register export --format csv --output issued.csv
  countersign register runs
  countersign register import returned
  countersign register accept returned/contoso.pdf --remark 'as agreed'
  countersign register verify
  countersign register rebuild statements --register statements/register.sqlite

The register is the file that --register names, else the one that
COUNTERSIGN_REGISTER names, else register.sqlite in this folder. A batch writes
it into its output folder.`;

const actions = [
  ...['list', 'show', 'export', 'runs', 'import', 'accept', 'reject'],
  ...['history', 'verify', 'rebuild'],
];

export const define: DefineVerb = (command, perform) => {
  command
    .usage('[options] <action>')
    .allowExcessArguments()
    .option('--register <file>', 'the register')
    .addHelpText('after', examples)
    .action((_flags: object, { args: [word] }: Command) =>
      perform(async () => {
        const { didYouMean, wrongUsage } = await import('../usage.js');
        const hint = (word && didYouMean(word, actions)) ?? `Name one of: ${actions.join(', ')}.`;
        throw wrongUsage(word ? `register has no ${word}` : 'Name what to do with the register', hint);
      }),
    );
  withFilters(action(command, 'list', 'show a line for each statement that was issued'))
    .option('--verify', 'also compare the files on the disk; ends with 1 when one is missing or was changed')
    .action((_flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/list.js')).listStatements(
          called.optsWithGlobals<RegisterListFlags>(),
          session,
        ),
      ),
    );
  action(command, 'show', 'show all that is known of a statement')
    .argument('<number>', 'number of the statement, or a pattern with * and ?')
    .option('-l, --language <tag>', 'in this language only')
    .option('--verify', 'end with 1 when one of its files is missing or was changed')
    .action((number: string, _flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/show.js')).showStatement(
          number,
          called.optsWithGlobals<RegisterShowFlags>(),
          session,
        ),
      ),
    );
  withFilters(action(command, 'export', 'write what was issued, for spreadsheets and programs'))
    .addOption(
      new Option('-f, --format <format>', 'csv: a line for each document; jsonl: one for each statement')
        .choices(['csv', 'jsonl'])
        .default('csv'),
    )
    .option('-o, --output <file>', 'where to; standard output when not given')
    .option('--force', 'replace a file that is there already')
    .action((_flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/export.js')).exportStatements(
          called.optsWithGlobals<RegisterExportFlags>(),
          session,
        ),
      ),
    );
  action(command, 'runs', 'show the batches that wrote into the register').action(
    (_flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/runs.js')).listRuns(called.optsWithGlobals<RegisterFlags>(), session),
      ),
  );
  defineReturns((name, summary) => action(command, name, summary), perform);
};

function action(command: Command, name: string, summary: string): Command {
  return command
    .command(name)
    .description(summary)
    .configureHelp({
      showGlobalOptions: true,
      visibleGlobalOptions: () => command.options.filter(({ long }) => long !== '--version'),
    });
}

function withFilters(command: Command): Command {
  return command
    .option('--customer <text>', 'part of the name, or a pattern with * and ? for all of it')
    .option('--number <text>', 'number, or a pattern such as SOR-2026-*')
    .option('-l, --language <tag>', 'language of the statement')
    .option('--brand <id>', 'brand')
    .option('--option <id>', 'an option that was selected')
    .option('--clause <id>', 'a responsibility that is in the statement, or a pattern')
    .option('--revision <revision>', 'revision of the article, such as 2016-11')
    .option('--source-digest <sha256>', 'SHA-256 of the article, or how it begins')
    .option('--since <date>', 'first date of issue (YYYY-MM-DD)')
    .option('--until <date>', 'last date of issue (YYYY-MM-DD)')
    .option('--run <id>', 'what this run issued')
    .option('--limit <count>', 'at most so many')
    .addOption(
      new Option('--sort <order>', 'order of the statements')
        .choices(['recorded', 'number', 'customer', 'issued'])
        .default('recorded'),
    );
}
