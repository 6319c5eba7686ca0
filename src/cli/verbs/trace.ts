import type { DefineVerb } from '../verb.js';

const examples = `
Examples:
  countersign trace contoso.pdf "public SSL certificates"
  countersign trace contoso.docx G-18
  countersign trace contoso.html general.ssl-certificates --json

Words may be pasted as the document shows them, with its line breaks. What is
not part of the statement is found too, and said to be so. The words are looked
for in the data within; whether what the document shows is the same,
countersign rebuild tells. Ends with 4 when the data are not those that were
written.`;

export const define: DefineVerb = (command, perform) => {
  command
    .argument('<file>', 'document, as it was issued or returned; - reads standard input')
    .argument('<words...>', 'words of the document, a reference such as G-18, or an id')
    .addHelpText('after', examples)
    .action((file: string, words: readonly string[]) =>
      perform(async (session) => (await import('../trace.js')).trace(file, words, session)),
    );
};
