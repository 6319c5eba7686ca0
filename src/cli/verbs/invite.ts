import { Option } from 'commander';
import { esignServices } from '../esign-services.js';
import type { InviteFlags } from '../invite.js';
import { collect, collectList } from '../repeatable.js';
import type { DefineVerb } from '../verb.js';
import { defineReplies } from './invite-replies.js';

const examples = `
Examples:
  countersign invite contoso.yaml --out statements
  countersign invite contoso.yaml --out statements --transport smtp.yaml --dry-run
  countersign invite contoso.yaml --out statements --transport smtp.yaml
  countersign invite contoso.yaml --out statements --transport smtp.yaml --update
  countersign invite contoso.yaml --out statements --transport smtp.yaml --cancel

Without --transport nothing is sent: a message (.eml) and a calendar (.ics) are
written beside the documents; with it later, what was written is sent. The same
command again sends nothing twice.

What attendees answer: countersign invite replies --help`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('[engagement]', 'engagement file (YAML or JSON)', 'engagement.yaml')
    .option('-o, --out <folder>', 'folder of the documents; made when it is not there', '.')
    .option(
      '--register <file>',
      'the register (default: COUNTERSIGN_REGISTER, else register.sqlite in the folder of the documents)',
    )
    .option('-f, --formats <list>', 'documents to issue and attach (default: pdf)', collectList)
    .option(
      '-l, --language <tag>',
      'language instead of those of the engagement; may be repeated; the first is that of the invitation',
      collectList,
    )
    .option('--force', 'replace documents that are in the way or were changed since they were issued')
    .option('--transport <file>', 'settings (YAML) of how to send')
    .option('--mail-templates <folder>', 'templates of the messages, of your own')
    .addOption(new Option('--update', 'replace an invitation that says something else').conflicts('cancel'))
    .option('--cancel', 'tell everybody that the meeting does not take place')
    .option('--send-again', 'also to those who are in doubt; write files again that are gone')
    .option('--dry-run', 'show what would go to whom; nothing is written or sent')
    .option('-s, --sources <path>', 'article or folder of articles to use instead of those that come along')
    .option('-c, --catalog <file>', 'catalog of your own; may be repeated', collect)
    .addOption(
      new Option('--esign <service>', 'write the tags of this service instead of form fields').choices(
        esignServices,
      ),
    )
    .option('--by <name>', 'who sends, for the register (default: the name you are logged in under)')
    .option('-v, --verbose', 'also tell what was found and repaired in the article')
    .addHelpText('after', examples)
    .action((engagement: string, flags: InviteFlags) =>
      perform(async (session) => (await import('../invite.js')).invite(engagement, flags, session)),
    );
  defineReplies(command, perform);
};
