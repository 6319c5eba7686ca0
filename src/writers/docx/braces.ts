/*
 * docx gives braces a meaning in the finished XML: `{bullet-list-0}` becomes the number of a list, `{….png}` a picture. A
 * text that it is given goes in with another character in place of its braces, and gets them back in what docx has made.
 * It is one that no document can hold (XML 1.0, 2.2), so that nothing else is ever taken for a brace.
 */
const shield = '\uFFFE';
const replacement = '\uFFFD';

export function shielded(text: string): string {
  return text.replaceAll(/[\uFFFE\uFFFF{]/g, (character) => (character === '{' ? shield : replacement));
}

/** Gives XML that docx has made of such texts its braces back. */
export function unshielded(xml: string): string {
  return xml.replaceAll(shield, '{');
}
