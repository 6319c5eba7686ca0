import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign trace contoso.pdf "public SSL certificates"
  countersign trace contoso.docx G-18
  countersign trace contoso.html general.ssl-certificates --json

Words may be pasted as the document shows them, with its line breaks. What is not part of the statement is found too,
and said to be so.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<file>', 'document, as it was issued or returned')
    .argument('<words...>', 'words of the document, a reference such as G-18, or an id')
    .addHelpText('after', examples)
    .action((file: string, words: readonly string[]) =>
      perform(async (session) => (await import('../trace.js')).trace(file, words, session)),
    );
};
