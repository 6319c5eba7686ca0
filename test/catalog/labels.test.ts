import { expect, it } from 'vitest';
import { labelOf } from '../../src/catalog/index.js';

const labels = { en: 'English', 'en-GB': 'British', es: 'Spanish', 'zh-Hans': 'Simplified', sr: 'Cyrillic' };

it.each([
  ['en', 'English'],
  ['en-GB', 'British'],
  ['EN-gb', 'British'],
  ['en-AU', 'English'],
  ['es-MX', 'Spanish'],
  ['zh-Hans', 'Simplified'],
  ['zh-CN', 'Simplified'],
  ['zh', 'Simplified'],
  ['zh-Hans-SG', 'Simplified'],
  ['zh-Hant', 'English'],
  ['zh-TW', 'English'],
  ['sr-Latn', 'English'],
  ['sr-RS', 'Cyrillic'],
  ['de', 'English'],
  ['und', 'English'],
  ['', 'English'],
  ['not a tag!', 'English'],
])('shows a reader of %s the %s label', (language, label) => {
  expect(labelOf(labels, language)).toBe(label);
});
