import { type Command, Option } from 'commander';
import type { InviteRepliesFlags } from '../invite-replies.js';
import type { Task } from '../report.js';

const examples = `
Examples:
  countersign invite replies inbox
  countersign invite replies answer.eml --register statements/register.sqlite
  countersign invite replies imaps://jo%40contoso.com@mail.contoso.com/INBOX \\
    --secret-env MAIL_PASSWORD
  countersign invite replies --mailbox mailbox.yaml

A place is a folder of messages (.eml) and calendars (.ics), one of these, or a
folder of a mailbox: imaps:// for TLS, imap:// for STARTTLS. A mailbox is only
read; nothing in it is marked, moved or deleted. The @ of a user is written %40.

A secret is never an argument. It is one line in an environment variable, or in
a file that nobody else may read.

With OAuth2 (Exchange Online, Gmail) the mailbox is described in a file:

  host: outlook.office365.com
  user: jo@contoso.com
  folder: INBOX
  oauth2: { command: [fetch-token, jo@contoso.com] }

The program prints an access token; it is started without a shell. The other
form of oauth2, with tokenUrl, clientId and refreshToken, is that of the smtp
transport. Such a file may also hold port, security (tls or starttls), ca, since
and, in the place of oauth2, secret: { env: NAME } or { file: PATH }.

Replies are recorded in the register that --register names, else in the one
that COUNTERSIGN_REGISTER names, else in register.sqlite in this folder. Reading
the same ones again changes nothing.`;

/** Describes `countersign invite replies`, a command below `invite`. */
export function defineReplies(invite: Command, perform: (task: Task) => void): void {
  // Otherwise `invite` would take its own options behind `replies` too, where most of them mean nothing.
  invite
    .enablePositionalOptions()
    .command('replies')
    .description('record what attendees answered')
    .argument('[place]', 'folder, message or address of a mailbox')
    .addOption(
      new Option('--mailbox <file>', 'settings (YAML) of a mailbox, in the place of its address').conflicts([
        'secretEnv',
        'secretFile',
        'ca',
      ]),
    )
    .addOption(
      new Option('--secret-env <name>', 'environment variable with the secret of the mailbox').conflicts(
        'secretFile',
      ),
    )
    .option('--secret-file <file>', 'file with the secret of the mailbox')
    .option('--ca <file>', 'authorities (PEM) that are trusted, for a server with a certificate of its own')
    .option('--since <date>', 'messages of a mailbox that came on that day or later (default: 90 days ago)')
    .option('--register <file>', 'the register')
    .option('-v, --verbose', 'also tell what was no reply')
    .option('--json', 'give the result and all diagnostics as JSON on standard output')
    .addHelpText('after', examples)
    .action((place: string | undefined, flags: InviteRepliesFlags) =>
      perform(async (session) => {
        await refuseOptionsOf(invite);
        return (await import('../invite-replies.js')).inviteReplies(place, flags, session);
      }),
    );
}

/** An option of `invite` before `replies` would be passed over: somebody who wrote --dry-run has to know. */
async function refuseOptionsOf(invite: Command): Promise<void> {
  const given = invite.options.find(
    (option) => invite.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (given === undefined) return;
  const { wrongUsage } = await import('../usage.js');
  throw wrongUsage(`${given.long} stands before replies`, 'Write what belongs to `invite replies` after it.');
}
