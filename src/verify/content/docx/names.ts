import type { XmlElement } from '../../../readers/index.js';

/** WordprocessingML, transitional and strict (ISO/IEC 29500-1). */
const wordNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The name of an element of Word; of others an empty text. */
export function wordName({ namespace, name }: XmlElement): string {
  return wordNamespaces.has(namespace) ? name : '';
}

/** A property that is on unless it says that it is not (17.17.4, ST_OnOff). */
export function isOn({ attributes }: XmlElement): boolean {
  const value = attributes.get('val') ?? '1';
  return value !== '0' && value !== 'false' && value !== 'off';
}
