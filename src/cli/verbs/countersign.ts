import { Option } from 'commander';
import type { CountersignFlags } from '../countersign.js';
import { collect } from '../repeatable.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign countersign contoso.pdf --list
  countersign countersign contoso.pdf --as customer --key eva.yaml
  countersign countersign contoso.pdf --as customer --key eva.yaml --field customer-1-date=2026-11-30
  countersign countersign contoso.pdf --fields values.yaml --output filled.pdf
  countersign countersign contoso.signed.pdf --as provider --key kim.yaml

What was there, earlier signatures too, stays byte for byte. Without --key
fields are filled in and nothing is signed. A key is a file of signing
settings (YAML): countersign keys demo writes some to try it out with.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<file>', 'the PDF, as it was issued or came back; - reads standard input')
    .addOption(new Option('--as <role>', 'who signs').choices(['customer', 'provider']))
    .option('--key <file>', 'signing settings (YAML) of who signs')
    .option('--field <name=value>', 'fill in a field; may be repeated; a box is true or false', collect)
    .option('--fields <file>', 'fill in what a file (YAML or JSON) has for each field')
    .option('--signatory <number>', 'which signatory of the role signs (default: the next)')
    .option('--name <name>', 'name of who signs, as it is shown (default: that of the certificate)')
    .option('--reason <text>', 'why, as viewers show it')
    .option('--location <text>', 'where, as viewers show it')
    .option('-o, --output <file>', 'where to (default: NAME.signed.pdf beside it); - is standard output')
    .option('--force', 'replace a file that is there already')
    .option('--even-if-changed', 'go on although the document is not what was sealed')
    .option('--list', 'show the fields with what they hold; nothing is written')
    .addHelpText('after', examples)
    .action((file: string, flags: CountersignFlags) =>
      perform(async (session) => (await import('../countersign.js')).countersign(file, flags, session)),
    );
};
