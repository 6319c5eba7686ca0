import { describe, expect, it } from 'vitest';
import { esignProblems } from '../../src/generate/esign-problems.js';
import { generateStatements } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { engagement } from '../samples/engagements.js';
import { sampleStatement } from '../samples/statements.js';

async function problems(method: string, customer: string): Promise<readonly string[]> {
  const loaded = engagement(`signing: { method: ${method} }`, `{ name: '${customer}' }`);
  const { diagnostics } = await generateStatements(createNodeHost(), loaded, { formats: ['json'] });
  return diagnostics.flatMap(({ code, message }) => (code === 'esign-tag-in-text' ? [message] : []));
}

describe('a text that a service for signing would read as a tag', () => {
  it.each([
    ['docusign', 'Contoso /provider-1-signature/', '/provider-1-signature/'],
    ['acrobat-sign', 'Contoso {{Sig_es_:signer1:signature}}', '{{Sig_es_:signer1:signature}}'],
    ['dropbox-sign', 'Contoso [sig|req|signer2]', '[sig|req|signer2]'],
    ['docuseal', 'Contoso {{X;type=signature}}', '{{X;type=signature}}'],
    ['documenso', 'Contoso {{signature, r2}}', '{{signature, r2}}'],
  ])('is refused for %s', async (method, customer, tag) => {
    const found = await problems(method, customer);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(tag);
  });

  it('is refused with characters in it that nobody sees', async () => {
    for (const unseen of ['\uFE0F', '\u200B', '\u00AD', '\u2060']) {
      const statement = sampleStatement({
        signing: { method: 'documenso', protect: false },
        blocks: [{ kind: 'paragraph', text: [{ text: `A {${unseen}{signature, r1}${unseen}}` }] }],
      });
      expect(esignProblems(statement).map(({ code }) => code)).toEqual(['esign-tag-in-text']);
    }
  });

  it('is refused where only several runs make it', () => {
    const text = [{ text: 'A {' }, { text: '{signature, r1', strong: true as const }, { text: '}}' }];
    const statement = sampleStatement({
      signing: { method: 'documenso', protect: false },
      blocks: [{ kind: 'paragraph', text }],
    });
    expect(esignProblems(statement)).not.toEqual([]);
  });

  it.each([
    ['fields', 'Contoso {{signature, r2}}'],
    ['docusign', 'Contoso {{signature, r2}} a/b/c'],
    ['dropbox-sign', 'Contoso [Berlin] | Hamburg'],
    ['docuseal', 'Contoso { AG }'],
  ])('is none for %s: %s', async (method, customer) => {
    expect(await problems(method, customer)).toEqual([]);
  });
});
