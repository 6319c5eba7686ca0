import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign inspect contoso.pdf
  countersign inspect contoso.docx --json

Reads PDF, DOCX, HTML and JSON; a Markdown document carries no data.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<file>', 'document, as it was issued or returned')
    .addHelpText('after', examples)
    .action((file: string) =>
      perform(async (session) => (await import('../inspect.js')).inspect(file, session)),
    );
};
