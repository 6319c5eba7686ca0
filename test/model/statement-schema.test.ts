import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { type Statement, statementSchema } from '../../src/model/index.js';
import { sampleStatement } from '../samples/statements.js';

describe('the schema of a statement', () => {
  it('has the form of the type, field for field', () => {
    expectTypeOf<z.output<typeof statementSchema>>().toExtend<Statement>();
    expectTypeOf<Statement>().toExtend<z.output<typeof statementSchema>>();
  });

  it('takes a statement as it stands', () => {
    const statement = JSON.parse(JSON.stringify(sampleStatement()));
    expect(statementSchema.parse(statement)).toEqual(statement);
  });

  it.each([
    ['a field it does not know', { more: 1 }, 'more'],
    ['a brand that is a path', { brand: '../elsewhere' }, 'brand'],
    ['a digest that is none', { digest: 'AB' }, 'digest'],
    ['a block it does not know', { blocks: [{ kind: 'script' }] }, 'blocks'],
    ['a language that is none', { language: 'en_US' }, 'language'],
    ['a day that does not exist', { issued: '2026-02-30' }, 'issued'],
    [
      'a link to a program',
      { blocks: [{ kind: 'paragraph', text: [{ text: 'x', href: 'javascript:x()' }] }] },
      'href',
    ],
    ['an article in a folder', { source: { ...sampleStatement().source, file: '../a.md' } }, 'file'],
    ['rows wider than the header', { blocks: [{ kind: 'table', header: [], rows: [[[]]] }] }, 'rows'],
  ])('refuses %s', (_, change, place) => {
    const { success, error } = statementSchema.safeParse({ ...sampleStatement(), ...change });
    expect(success).toBe(false);
    expect(JSON.stringify(error?.issues)).toContain(place);
  });
});
