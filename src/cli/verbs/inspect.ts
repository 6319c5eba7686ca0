import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign inspect contoso.pdf
  countersign inspect contoso.docx --json

Reads PDF, DOCX, HTML and JSON; a Markdown document carries no data. What is
told are the data within; whether what the document shows is the same,
countersign rebuild tells. Ends with 4 when the data are not those that were
written.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<file>', 'document, as it was issued or returned; - reads standard input')
    .addHelpText('after', examples)
    .action((file: string) =>
      perform(async (session) => (await import('../inspect.js')).inspect(file, session)),
    );
};
