import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { parseMailboxSettings } from '../../src/invite/replies/mailbox/settings.js';
import { plainSettings } from '../../src/settings/index.js';
import { caldavSettingsSchema } from '../../src/invite/transports/caldav/settings.js';
import { fileSettingsSchema } from '../../src/invite/transports/file.js';
import { graphSettingsSchema } from '../../src/invite/transports/graph/settings.js';
import { smtpSettingsSchema } from '../../src/invite/transports/smtp/settings.js';

const document = await readFile('docs/invitations.md', 'utf8');
const schemas = {
  file: fileSettingsSchema,
  smtp: smtpSettingsSchema,
  caldav: caldavSettingsSchema,
  graph: graphSettingsSchema,
};

const sections = new Map(
  document.split(/^## /m).map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end).replaceAll('`', ''), section.slice(end)] as const;
  }),
);
const examplesOf = (section: string): unknown[] =>
  [...section.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = '']) => parse(yaml));
const documented = (section: string) =>
  [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(', '),
  );

describe.each(Object.entries(schemas))('the documentation of %s', (name, schema) => {
  const section = sections.get(name) ?? '';

  it('has examples that the product takes', () => {
    const examples = examplesOf(section);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(() => schema.parse(example)).not.toThrow();
  });

  it('names every field, and no other', () => {
    const { shape } = schema satisfies z.ZodObject;
    const fields = Object.keys(shape).filter((field) => field !== 'transport');
    expect(documented(section).sort()).toEqual(fields.sort());
  });
});

it('has a mailbox that the product takes', () => {
  const [mailbox] = examplesOf(sections.get('Answers') ?? '');
  expect(parseMailboxSettings(plainSettings(mailbox))).toMatchObject({ folder: 'INBOX' });
});
