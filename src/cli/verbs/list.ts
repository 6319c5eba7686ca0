import type { ListFlags } from '../list.js';
import { collect } from '../repeatable.js';
import { subjects } from '../subjects.js';
import type { DefineVerb } from '../verb.js';

const subjectLines = Object.entries(subjects)
  .map(([name, summary]) => `  ${name.padEnd(18)}${summary}`)
  .join('\n');

const examples = `
Subjects:
${subjectLines}

Examples:
  countersign list
  countersign list responsibilities --language es
  countersign list sources --sources articles/
  countersign list options --json`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('[subject]', 'what to show; without it, how much there is of each')
    .option(
      '-s, --sources <path>',
      'article or folder of articles to use instead of those that come with the product',
    )
    .option('-c, --catalog <file>', 'catalog of your own; may be repeated', collect)
    .option('-l, --language <tag>', 'language of the labels', 'en')
    .addHelpText('after', examples)
    .action((subject: string | undefined, flags: ListFlags) =>
      perform(async (session) => (await import('../list.js')).list(subject, flags, session)),
    );
};
