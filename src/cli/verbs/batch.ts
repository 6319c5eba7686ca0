import { Option } from 'commander';
import type { BatchFlags } from '../batch.js';
import { esignServices } from '../esign-services.js';
import { collect, collectList } from '../repeatable.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign batch --template-csv tenants.csv
  countersign batch tenants.csv --base base.yaml --dry-run
  countersign batch tenants.csv --base base.yaml --out statements
  countersign batch tenants.xlsx --base base.yaml --numbers "SOR-{year}-{0000}"
  countersign batch statements/errors.csv --base base.yaml --out statements
  countersign batch tenants.csv --base base.yaml --seal signing.yaml
  countersign batch tenants.csv --base base.yaml --invite --dry-run
  countersign batch tenants.csv --base base.yaml --invite --transport smtp.yaml

A row is one tenant. Its columns are named by the fields of an engagement
(customer.name, statement.number, languages, options.wifi-vpn); what they leave
empty comes from the base, an engagement file that may lack what the rows give.
Rows are counted from the first tenant, without the header and empty rows.

Every row is checked before the first is issued; --dry-run does only that. It
does not look at what was issued before, nor at the disk. Rows that cannot be
issued are written to errors.csv, with the reason and the remedy; mend them
there and submit that file.

The same command goes on where it ended, whatever ended it: what was issued is
recorded in a register, and is left as it is. Ctrl+C finishes the rows in hand.

With --invite each tenant's invitation goes out when its documents are issued, one
after the other; what went out is recorded before the next is tried, so that nobody
is invited twice. Who got what is in invitations.csv. Without --transport nothing
is sent: messages (.eml) and calendars (.ics) are written to invitations/.

With --seal each PDF is sealed with the key that a file of settings names. The key
is opened once, and problems of its certificate are told before the first row is
issued. When the key or the time-stamping authority fails, the batch stops, and the
same command goes on. A document that was issued sealed is never put back unsealed.

Paths may hold {tenant}, {number}, {version}, {language}, {format}, {brand},
{issued}, {year}, {row} and {domain}.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('[list]', 'tenants as CSV, XLSX, JSON, JSONL or YAML')
    .option('-b, --base <file>', 'engagement file with what all tenants share')
    .option('-o, --out <folder>', 'folder for the documents, the manifest and the register', 'out')
    .option('-f, --formats <list>', 'pdf, docx, html, markdown, json (default: pdf,docx)', collectList)
    .option('-l, --language <tag>', 'language instead of those of the rows; may be repeated', collectList)
    .option(
      '-p, --path <template>',
      'where each document goes (default: {tenant}/{number}-v{version}-{language})',
    )
    .option('-m, --mapping <file>', 'what the columns of a sheet with headers of its own are for (YAML)')
    .option(
      '-n, --numbers <series>',
      'give statements without a number the next of a series: SOR-{year}-{0000}',
    )
    .option('--only <rows>', 'rows (3, 7-20, 100-) or a name or number with *; may be repeated', collect)
    .option('--skip <rows>', 'the same, to leave rows out; may be repeated', collect)
    .option('--limit <count>', 'at most so many of the rows that are chosen')
    .option('--dry-run', 'check every row and issue none')
    .addOption(new Option('--zip <what>', 'also pack the documents').choices(['tenant', 'all']))
    .option(
      '-s, --sources <path>',
      'article or folder of articles instead of those that come with the product',
    )
    .option('-c, --catalog <file>', 'catalog of your own; may be repeated', collect)
    .addOption(
      new Option('--esign <service>', 'write the tags of this service instead of form fields').choices(
        esignServices,
      ),
    )
    .option('--seal <file>', 'seal the PDFs, with the key that this file of settings (YAML) names')
    .option('--invite', 'also invite each tenant to the kick-off, with the documents')
    .option('--transport <file>', 'settings (YAML) of how to send; without it invitations are files')
    .option('--attach <list>', 'documents that go along with the invitation (default: pdf)', collectList)
    .option('--update', 'replace invitations that say something else')
    .option('--send-again', 'also to those who are in doubt; write files again that are gone')
    .option('--mail-templates <folder>', 'templates of the messages, of your own')
    .option('--force', 'replace files that are in the way or were changed since they were issued')
    .option('--register <file>', 'register of what was issued (default: register.sqlite in the folder)')
    .option('--errors <file>', 'file for the rows that failed (default: errors.csv in the folder)')
    .option('--by <name>', 'who issues, for the register (default: the name you are logged in under)')
    .option('--workers <count>', 'rows worked on side by side (default: one for each core)')
    .option('--time-limit <seconds>', 'how long a row may take', '60')
    .option('--unordered', 'record rows as they are finished, not in the order of the list')
    .option('--delimiter <character>', 'what separates the cells of a CSV (default: found out)')
    .option('--encoding <name>', 'encoding of a CSV: utf-8, windows-1252, utf-16le (default: found out)')
    .option('--sheet <name>', 'sheet of an XLSX (default: the first)')
    .addOption(new Option('--dates <order>', 'how dates such as 3/4/2026 are read').choices(['dmy', 'mdy']))
    .option('-v, --verbose', 'also tell what was found and repaired in the articles')
    .option('--template-csv [file]', 'write a list to fill in, with an example, and what its columns are for')
    .option('--template-xlsx [file]', 'the same as a workbook')
    .addHelpText('after', examples)
    .action((list: string | undefined, flags: BatchFlags) =>
      perform(async (session) => (await import('../batch.js')).batch(list, flags, session)),
    );
};
