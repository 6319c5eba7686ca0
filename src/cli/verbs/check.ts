import type { CheckFlags } from '../check.js';
import { collect } from '../repeatable.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign check contoso.yaml
  countersign check articles/ --strict
  countersign check article.md --catalog our-catalog.yaml --json
  curl -s https://example.com/article.md | countersign check -

A .yaml, .yml or .json file is an engagement, everything else an article;
a folder is all articles in it.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<path...>', 'articles, folders of articles, engagement files; - reads standard input')
    .addOption(
      command
        .createOption('--as <kind>', 'what the files are, where their names do not tell')
        .choices(['article', 'engagement']),
    )
    .option('-s, --sources <path>', 'for an engagement: article or folder of articles to use')
    .option('-c, --catalog <file>', 'catalog of your own; may be repeated', collect)
    .option('--strict', 'let warnings fail the check')
    .addHelpText('after', examples)
    .action((paths: readonly string[], flags: CheckFlags) =>
      perform(async (session) => (await import('../check.js')).check(paths, flags, session)),
    );
};
