import type { RebuildFlags } from '../rebuild.js';
import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign rebuild contoso.pdf
  countersign rebuild contoso.docx --brand brands/contoso --out rebuilt.docx

Ends with 0 when the document is identical with what its own data make, and
with 4 when it is not. A document with fields filled in is not; of a PDF it is
then told whether it begins with the one that was issued.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<file>', 'document, as it was issued or returned; - reads standard input')
    .option('-b, --brand <brand>', 'id or folder of the brand; the shipped one of its id when not given')
    .option('-o, --out <file>', 'write the rebuilt document, identical or not')
    .option('--force', 'replace the file when it is there already')
    .addHelpText('after', examples)
    .action((file: string, flags: RebuildFlags) =>
      perform(async (session) => (await import('../rebuild.js')).rebuild(file, flags, session)),
    );
};
