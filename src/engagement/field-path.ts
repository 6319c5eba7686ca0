/** Where a value stands in an engagement: names of fields and places in lists, from the root. */
export type FieldPath = readonly (string | number)[];

/** `customer.contacts[0].email`; a name that is no plain word is quoted: `options["Wi-Fi"]`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^([\w$-]{1,60}|<id>)$/.test(step)) return `[${excerpt(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

const longestExcerpt = 60;

/**
 * A text in quotes, as a message can show it: at most 60 characters with the quotes, and with its controls,
 * invisible and bidirectional characters escaped, so that what a file holds cannot change how a terminal shows the
 * message.
 */
export function excerpt(text: string): string {
  const room = longestExcerpt - 2;
  // Never more than room + 1 characters are looked at: a value may be a megabyte long.
  const escaped = [...text.slice(0, room + 1)].map(shown).join('');
  return `"${escaped.length <= room ? escaped : `${cut(escaped, room - 1)}…`}"`;
}

function shown(character: string): string {
  if (character === '\n') return '\\n';
  if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character)) return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The beginning of a text, not ending in half a surrogate pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
