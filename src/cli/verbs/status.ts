import { Option } from 'commander';
import type { StatusFlags } from '../status.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign status
  countersign status --register statements/register.sqlite --only overdue
  countersign status --customer contoso --as-of 2026-12-31 --due-after 30

A line for each statement, in its last version: one that was superseded is not
shown, whatever else is asked for. A statement is overdue when it is not signed
and the end of its validity, or the day that --due-after sets, is past. --as-of
sets the day for that alone: what came later counts. It is signed when a
returned file with an intact countersignature of the customer was not rejected,
or when somebody accepted it. DEMO marks seals and signatures of a throw-away
authority, which prove nothing.`;

export const define: DefineVerb = (command, perform) => {
  command
    .option('--register <file>', 'the register')
    .option('--as-of <date>', 'overdue on that day (YYYY-MM-DD) instead of today')
    .option('--due-after <days>', 'days after issue within which a statement is to be signed')
    .addOption(
      new Option('--only <standing>', 'those alone').choices([
        'issued',
        'invited',
        'returned',
        'signed',
        'rejected',
        'overdue',
      ]),
    )
    .option('--customer <text>', 'part of the name, or a pattern with * and ? for all of it')
    .option('--number <text>', 'number, or a pattern such as SOR-2026-*')
    .option('-l, --language <tag>', 'language of the statement')
    .option('--brand <id>', 'brand')
    .option('--since <date>', 'first date of issue (YYYY-MM-DD)')
    .option('--until <date>', 'last date of issue (YYYY-MM-DD)')
    .option('--run <id>', 'what this run issued')
    .addHelpText('after', examples)
    .action((flags: StatusFlags) =>
      perform(async (session) => (await import('../status.js')).status(flags, session)),
    );
};
