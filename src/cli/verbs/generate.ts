import { Option } from 'commander';
import { esignServices } from '../esign-services.js';
import type { GenerateFlags } from '../generate.js';
import { collect, collectList } from '../repeatable.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign generate contoso.yaml
  countersign generate contoso.yaml --out statements --formats pdf,json --force
  countersign generate contoso.yaml --language es --output contoso.es.pdf
  countersign generate - -f pdf --output - < contoso.yaml > contoso.pdf
  countersign generate contoso.yaml --esign docusign
  countersign generate contoso.yaml --seal signing.yaml
  countersign generate contoso.yaml --sources articles/ --catalog ours.yaml

All documents are written or none. The paths of those that were written go to
standard output.

--seal seals each PDF as it is written, with the key that a file of settings
names; problems of its certificate are told before anything is written. A document
that is to be signed with a service (--esign) cannot be sealed.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('[engagement]', 'engagement file (YAML or JSON); - reads standard input', 'engagement.yaml')
    .addOption(
      new Option('-o, --out <folder>', 'folder for the documents; made when it is not there')
        .default('.')
        .conflicts('output'),
    )
    .option(
      '--output <file>',
      'name of the one document; its ending tells the format; - writes to standard output',
    )
    .option('-f, --formats <list>', 'pdf, docx, html, markdown, json (default: pdf,docx)', collectList)
    .option(
      '-l, --language <tag>',
      'language instead of those of the engagement; may be repeated',
      collectList,
    )
    .option(
      '-s, --sources <path>',
      'article or folder of articles to use instead of those that come with the product',
    )
    .option('-c, --catalog <file>', 'catalog of your own; may be repeated', collect)
    .addOption(
      new Option(
        '--esign <service>',
        'write the tags of this service for signing instead of form fields',
      ).choices(esignServices),
    )
    .option('--seal <file>', 'seal the PDFs, with the key that this file of settings (YAML) names')
    .option('--force', 'replace files that are there already')
    .addOption(
      new Option(
        '--register <file>',
        'record what is issued; what was issued before is left as it is',
      ).conflicts('output'),
    )
    .option('--by <name>', 'who issues, for the register (default: the name you are logged in under)')
    .option('-v, --verbose', 'also tell what was found and repaired in the article')
    .addHelpText('after', examples)
    .action((engagement: string, flags: GenerateFlags) =>
      perform(async (session) => (await import('../generate.js')).generate(engagement, flags, session)),
    );
};
