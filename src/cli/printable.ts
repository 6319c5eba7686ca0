/** Controls, and the characters with which a text reads differently from what it holds (Unicode UTS #55). */
const unprintable = /[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A text from a file or an argument in a form that cannot steer the terminal it is shown on: control characters are
 * written as `\u001B`.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
