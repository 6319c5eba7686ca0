import { describe, expect, test } from 'vitest';
import { esignServices, type Signature } from '../../src/model/index.js';
import { acknowledgementTag, esignTags } from '../../src/writers/esign-tags.js';

const signatures: readonly Signature[] = [
  { id: 'customer-1', role: 'customer', label: 'For the customer', party: '{{Contoso}} [sig|req|signer9]' },
  { id: 'customer-2', role: 'customer', label: 'For the customer', party: 'Contoso', name: '}}{{name, r9}}' },
  { id: 'provider-1', role: 'provider', label: 'For the provider', party: 'Northwind' },
];

/** What each service takes for a tag, whole. */
const grammar = {
  docusign: /^\/[a-z0-9-]+\/$/,
  'acrobat-sign': /^\{\{\*?[A-Za-z0-9]+_es_:signer[1-9]\d*:(?:signature|fullname|title|date|checkbox)\}\}$/,
  'dropbox-sign': /^\[(?:sig|text|date|check)\|req\|signer[1-9]\d*\|[A-Za-z]+\|[a-z0-9-]+\]$/,
  docuseal: /^\{\{[\w-]+;role=[a-z0-9-]+;type=(?:signature|text|datenow|checkbox)(?:;[a-z]+=\w+)*\}\}$/,
  documenso: /^\{\{(?:signature|name|date|text|checkbox), r[1-9]\d*(?:, [a-z]+=\w+)*\}\}$/,
} as const;

describe.each(esignServices)('%s', (service) => {
  test('has tags in its own grammar, of which nothing comes from the customer', () => {
    const tags = signatures.flatMap((signature, at) => Object.values(esignTags(service, signature, at + 1)));
    for (const tag of [...tags, acknowledgementTag(service, 'initiate-phase')]) {
      expect(tag).toMatch(grammar[service]);
    }
    expect(new Set(tags).size).toBe(tags.length);
  });
});

test('signers are numbered over both parties', () => {
  const [first, , third] = signatures.map((signature, at) => esignTags('documenso', signature, at + 1));
  expect(first?.signature).toBe('{{signature, r1}}');
  expect(third?.signature).toBe('{{signature, r3}}');
});

test('no phase can end the name of its Acrobat Sign field before its end', () => {
  const tag = acknowledgementTag('acrobat-sign', 'lo-que-es-necesario');
  expect(tag).toBe('{{*AcknowledgeLoQueEsNecesario_es_:signer1:checkbox}}');
});
