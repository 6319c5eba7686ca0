import type { InitFlags } from '../init.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign init contoso.yaml
  countersign init --yes
  countersign init - > contoso.yaml

On a terminal the values are asked for one by one. Without one, or with --yes,
the file holds examples instead.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('[file]', 'name of the file; - writes to standard output', 'engagement.yaml')
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'replace the file when it is there already')
    .addHelpText('after', examples)
    .action((file: string, flags: InitFlags) =>
      perform(async (session) => (await import('../init.js')).init(file, flags, session)),
    );
};
