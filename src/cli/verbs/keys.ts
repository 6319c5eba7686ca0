import type { Command } from 'commander';
import type { KeysDemoFlags } from '../keys-demo.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign keys demo
  countersign keys demo trial --provider Northwind --customer 'Eva Adler'
  countersign generate contoso.yaml --formats pdf --seal trial/provider.yaml

A demo authority is for trying out. Everything that is signed with its keys is
marked DEMO, and proves nothing.`;

const actions = ['demo'];

export const define: DefineVerb = (command, perform) => {
  command
    .usage('[options] <action>')
    .allowExcessArguments()
    .addHelpText('after', examples)
    .action((_flags: object, { args: [word] }: Command) =>
      perform(async () => {
        const { didYouMean, wrongUsage } = await import('../usage.js');
        const hint = (word && didYouMean(word, actions)) ?? `Name one of: ${actions.join(', ')}.`;
        throw wrongUsage(word ? `keys has no ${word}` : 'Name what to do with keys', hint);
      }),
    );
  command
    .command('demo')
    .allowExcessArguments(false)
    .description('make a throw-away authority with keys of a provider and a customer')
    .argument('[folder]', 'where to; made when it is not there, and nothing in it is replaced', 'demo-keys')
    .option('--provider <name>', 'who seals', 'Provider')
    .option('--customer <name>', 'who countersigns', 'Customer')
    .option('--ec', 'keys on an elliptic curve (P-256) instead of RSA')
    .configureHelp({
      showGlobalOptions: true,
      visibleGlobalOptions: () => command.options.filter(({ long }) => long !== '--version'),
    })
    .action((folder: string, _flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../keys-demo.js')).keysDemo(folder, called.optsWithGlobals<KeysDemoFlags>(), session),
      ),
    );
};
