/**
 * Values on their way through Handlebars and Markdown. A template never sees a value, only a placeholder made of
 * private-use characters, which mean nothing to either; the values come back into the finished text nodes. So what a
 * customer typed is text whatever it looks like, and nothing has to be escaped for two languages at once.
 */
export interface Placeholders {
  /** A placeholder for a value; an empty value stays empty, so that `{{#if}}` tells it apart. */
  hide(value: string): string;
  /** The text with every placeholder replaced by its value, in one pass. */
  reveal(text: string): string;
}

const open = '\uE000';
const close = '\uE001';
const pattern = /\uE000(\d+)\uE001/g;

/** Whether a text could be mistaken for one with placeholders. */
export function holdsPlaceholderCharacters(text: string): boolean {
  return text.includes(open) || text.includes(close);
}

export function createPlaceholders(): Placeholders {
  const values: string[] = [];
  return {
    hide: (value) => (value === '' ? '' : `${open}${values.push(value) - 1}${close}`),
    reveal: (text) => text.replace(pattern, (_, index: string) => values[Number(index)] ?? ''),
  };
}

/** A value inside an address is a part of it and cannot change where it leads. Markdown percent-encodes the placeholder. */
export function revealAddress(address: string, { reveal }: Placeholders): string {
  return address.replace(/(?:%EE%80%80|\uE000)(\d+)(?:%EE%80%81|\uE001)/gi, (_, index: string) =>
    encodeURIComponent(reveal(`${open}${index}${close}`)),
  );
}
