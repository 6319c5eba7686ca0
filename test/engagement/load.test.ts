import { describe, expect, it } from 'vitest';
import { CountersignError } from '../../src/diagnostics/index.js';
import { loadEngagement, selectionOf } from '../../src/engagement/index.js';
import { createMemoryHost } from '../../src/host/index.js';

const text = `customer: { name: Contoso }
provider: { name: Northwind }
statement: { number: N-1, issued: 2026-11-21 }
options: { on: true, off: false, in: selected, out: not-selected, open: default }
`;

describe('loadEngagement', () => {
  it('reads a file of the host and remembers its name', async () => {
    const host = createMemoryHost({ 'work/contoso.yaml': text });
    const { value, diagnostics } = await loadEngagement(host, 'work/contoso.yaml');
    expect(diagnostics).toEqual([]);
    expect(value?.file).toBe('work/contoso.yaml');
    expect(value?.engagement.customer.name).toBe('Contoso');
    expect(value?.spanOf(['customer'])?.file).toBe('work/contoso.yaml');
  });

  it('tells of a bad file in the outcome', async () => {
    const host = createMemoryHost({ 'bad.yaml': 'customer: @x' });
    const { value, diagnostics } = await loadEngagement(host, 'bad.yaml');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'engagement-syntax', span: { file: 'bad.yaml' } }]);
  });

  it('throws when there is no file', async () => {
    const problem = await loadEngagement(createMemoryHost(), 'none.yaml').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(CountersignError);
    expect(problem).toMatchObject({ diagnostics: [{ code: 'file-not-found' }] });
  });
});

describe('selectionOf', () => {
  it.each([
    ['on', 'selected'],
    ['in', 'selected'],
    ['off', 'not-selected'],
    ['out', 'not-selected'],
    ['open', 'default'],
    ['never-named', 'default'],
    ['constructor', 'default'],
  ])('%s is %s', async (option, selection) => {
    const { value } = await loadEngagement(createMemoryHost({ 'e.yaml': text }), 'e.yaml');
    expect(value && selectionOf(value.engagement, option)).toBe(selection);
  });
});
