import { BuilderElement, type XmlComponent } from 'docx';
import { shielded } from './braces.js';

/** An element that docx has no class for. Values and children are text and elements: what has to be escaped, docx escapes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const payload = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key, value: shielded(value) }]),
  );
  return new BuilderElement<Record<string, string>>({ name, attributes: payload, children });
}
