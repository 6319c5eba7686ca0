import type { Mark } from './fragment.js';
import { xmlValue } from './serialise.js';

/** XML of something within a paragraph. */
export type InlineXml = string;

/** An element that docx has no class for, or one that counts for itself what each document counts here. Values are text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | Mark>> = {},
  children: readonly InlineXml[] = [],
): InlineXml {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'string' ? xmlValue(value) : value.mark}"`,
  );
  const content = children.join('');
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}
