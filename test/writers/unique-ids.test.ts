import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/index.js';
import { createUniqueIds } from '../../src/writers/unique-ids.js';
import { sampleStatement } from '../samples/statements.js';
import { tagsOf, writeHtml } from './html-reading.js';
import { writePdf } from './pdf-reading.js';

describe('names of places in a document', () => {
  test('are what is wanted, or the first that is free', () => {
    const uniqueId = createUniqueIds();
    const wanted = ['a', 'a-2', 'a', 'a', 'a-2', 'a-3'];
    expect(wanted.map(uniqueId)).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-2-2', 'a-3-2']);
  });

  test('of phases that an article names like the places of the writers are no others', async () => {
    const heading = (): Block => ({ kind: 'heading', level: 2, text: [{ text: 'Heading' }] });
    const phase = (id: string): Block => ({
      kind: 'phase',
      id,
      code: 'S',
      title: [{ text: id }],
      introduction: [],
      columns: { reference: 'Ref.', responsibility: 'Responsibility' },
      responsibilities: [],
      notes: [],
    });
    const ids = ['section-2', 'signature', 'lead-in', 'provenance', 'phase-a', 'a', 'a-2', 'a'];
    const statement = sampleStatement({ blocks: [heading(), heading(), heading(), ...ids.map(phase)] });
    expect((await writePdf(statement)).length).toBeGreaterThan(0);
    const found = tagsOf(await writeHtml(statement)).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(found).size).toBe(found.length);
  });
});
