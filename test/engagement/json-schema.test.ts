import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { engagementJsonSchema, engagementTemplate, readEngagement } from '../../src/engagement/index.js';
import { isObject, type JsonObject, refusals } from './accepts.js';

const root = new URL('../../', import.meta.url);
const schema = engagementJsonSchema();
const folder = new URL('fixtures/engagements/', root);
const fixtures = readdirSync(folder);

const least = {
  customer: { name: 'Contoso' },
  provider: { name: 'Northwind' },
  statement: { number: 'N-1', issued: '2026-11-21' },
};

describe('the JSON Schema of the engagement', () => {
  it('is the one that is published', () => {
    const published = readFileSync(new URL('schemas/engagement.schema.json', root), 'utf8');
    expect(published, 'run node scripts/generate-schema.mjs').toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('is an object at its root, with a name, and refers to nothing', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: expect.stringMatching(/^urn:/),
      title: expect.any(String),
      type: 'object',
      required: ['customer', 'provider', 'statement'],
    });
    expect(JSON.stringify(schema)).not.toContain('$ref');
  });

  it('describes every field', () => {
    const undescribed = fieldsOf(schema).filter(({ field }) => typeof field.description !== 'string');
    expect(undescribed.map(({ path }) => path)).toEqual([]);
    expect(fieldsOf(schema).length).toBeGreaterThan(60);
  });

  it('suggests only what it accepts', () => {
    for (const { path, field } of fieldsOf(schema)) {
      for (const example of Array.isArray(field.examples) ? field.examples : []) {
        expect(refusals(field, example, path)).toEqual([]);
      }
    }
  });

  it.each(['services', 'options', 'brand', 'languages'])('suggests ids for %s', (name) => {
    const field = fieldsOf(schema).find(({ path }) => path === name)?.field;
    expect(field?.examples).not.toHaveLength(0);
  });

  it.each(fixtures)('accepts %s', (file) => {
    expect(refusals(schema, parse(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
  });

  it('accepts what `init` writes', () => {
    expect(refusals(schema, parse(engagementTemplate()))).toEqual([]);
  });

  it.each([
    ['an unknown field', { ...least, kickoff: {} }],
    ['a missing name', { ...least, customer: {} }],
    ['a wrong tenant id', { ...least, customer: { name: 'C', tenantId: 'x' } }],
    ['a wrong date', { ...least, statement: { number: 'N', issued: '2026-02-30' } }],
    ['a wrong choice', { ...least, options: { 'wifi-vpn': 'maybe' } }],
    ['an id that is none', { ...least, responsibilities: { helpdesk: {} } }],
  ])('refuses %s, as the reader does', (_name, engagement) => {
    expect(refusals(schema, engagement)).toHaveLength(1);
    expect(readEngagement(JSON.stringify(engagement), 'e.json').diagnostics).toHaveLength(1);
  });

  it('takes a number for a text, as the reader does, and for nothing else', () => {
    const engagement = { ...least, statement: { number: 42, version: 1.5, issued: '2026-11-21' } };
    expect(refusals(schema, engagement)).toEqual([]);
    expect(refusals(schema, { ...engagement, statement: { number: 1, issued: 2026 } })).toHaveLength(1);
  });
});

/** Every field with its path, entries of lists and of ids included. */
function fieldsOf(node: unknown, path = ''): readonly { path: string; field: JsonObject }[] {
  if (!isObject(node)) return [];
  const { properties, items, additionalProperties } = node;
  const named = isObject(properties) ? Object.entries(properties) : [];
  return [
    ...(path === '' ? [] : [{ path, field: node }]),
    ...named.flatMap(([name, field]) => fieldsOf(field, path === '' ? name : `${path}.${name}`)),
    ...fieldsOf(items, `${path}[]`),
    ...fieldsOf(additionalProperties, `${path}.<id>`),
  ];
}
