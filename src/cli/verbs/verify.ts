import { Option } from 'commander';
import { collect } from '../repeatable.js';
import type { DefineVerb } from '../verb.js';
import type { VerifyFlags } from '../verify.js';

const examples = `
Examples:
  countersign verify signed.pdf --issued contoso.pdf --trust authority.pem
  countersign verify returned/*.pdf --register register.sqlite --trust authority.pem
  countersign verify scan.pdf --register register.sqlite --number SOR-2026-0001
  countersign verify signed.pdf --issued contoso.pdf --report signed.html --report signed.pdf
  countersign verify returned/*.docx --register register.sqlite --report "reports/{file}.pdf"

Verifies PDF and DOCX. Where a file begins with the very bytes that were issued,
all that was added since is looked at; where a program wrote it anew, what it
says is compared with what was issued, clause by clause. Of a scan it cannot be
told, and it says so.

With --register, the statement of each file is found by what the file carries,
else by its text, as countersign register import does. Nothing is recorded:
countersign register import records what came back, and what was found.
With neither --issued nor --register, signatures and structure alone are
checked, and nothing is said of what it should say.

A signature is worth no more than who issued its certificate: name the
authorities that you trust with --trust.

Ends with 0 when every file is accepted, with remarks or without, with 4 when
one is rejected or belongs to no statement of the register, and with 3 when one
cannot be read.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<returned...>', 'files that came back (PDF or DOCX); - reads standard input')
    .addOption(
      new Option('--issued <file>', 'the document that was issued (PDF, DOCX, HTML or JSON)').conflicts(
        'register',
      ),
    )
    .option('--register <file>', 'the register that tells what was issued; nothing is recorded in it')
    .option('--number <number>', 'with --register: the statement that the file belongs to')
    .option('-l, --language <tag>', 'its language, where it was issued in several')
    .option('--trust <file>', 'authorities that are trusted (PEM or DER); may be repeated', collect)
    .option('--at <date>', 'judge certificates as of the end of that day (YYYY-MM-DD) instead of now')
    .option(
      '--report <file>',
      'write a report of one page (.pdf or .html); may be repeated; {file} stands for the name of the returned file',
      collect,
    )
    .option('--force', 'replace reports that are there already')
    .addHelpText('after', examples)
    .action((returned: readonly string[], flags: VerifyFlags) =>
      perform(async (session) => (await import('../verify.js')).verify(returned, flags, session)),
    );
};
