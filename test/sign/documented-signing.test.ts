import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codes } from '../../src/diagnostics/codes.js';
import { sealCodes } from '../../src/diagnostics/seal-codes.js';
import { signCodes } from '../../src/diagnostics/sign-codes.js';
import { verifyCodes } from '../../src/diagnostics/verify-codes.js';
import { verifyPdfCodes } from '../../src/diagnostics/verify-pdf-codes.js';
import { commandSettingsSchema } from '../../src/sign/keys/command.js';
import { levelShape } from '../../src/sign/keys/level.js';
import { pemSettingsSchema } from '../../src/sign/keys/pem.js';
import { pkcs12SettingsSchema } from '../../src/sign/keys/pkcs12.js';
import { schemeShape } from '../../src/sign/keys/scheme.js';
import { timeStampSettingsSchema } from '../../src/sign/time-stamp/settings.js';

const document = await readFile('docs/signing.md', 'utf8');
const kinds = { pkcs12: pkcs12SettingsSchema, pem: pemSettingsSchema, command: commandSettingsSchema };

const sections = new Map(
  document.split(/^## /m).map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end).replaceAll('`', ''), section.slice(end)] as const;
  }),
);
const sectionOf = (name: string) => sections.get(name) ?? '';
const examplesOf = (section: string): unknown[] =>
  [...section.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = '']) => parse(yaml));

/** Names in the table of fields of a section. */
const documented = (section: string) => {
  const [, table = ''] = /^\| field \|.*\n\|[-|]+\n((?:\|.*\n)*)/m.exec(section) ?? [];
  return [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(', '),
  );
};

/** What every kind of signer has. */
const common = Object.keys({ ...schemeShape, ...levelShape });

describe.each(Object.entries(kinds))('the documentation of the signer %s', (name, schema) => {
  it('has examples that the product takes', () => {
    const examples = examplesOf(sectionOf(name));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(() => schema.parse(example)).not.toThrow();
  });

  it('names every field that it has of its own, and no other', () => {
    const own = Object.keys(schema.shape).filter((field) => ![...common, 'signer'].includes(field));
    expect(documented(sectionOf(name)).sort()).toEqual(own.sort());
  });
});

describe('the documentation of all signers', () => {
  it('names what they have in common', () => {
    expect(documented(sectionOf('Who signs')).sort()).toEqual(common.sort());
  });

  it('has time stamps that the product takes, and names every field of theirs', () => {
    const [example] = examplesOf(sectionOf('Time stamps'));
    expect(() => pkcs12SettingsSchema.parse(example)).not.toThrow();
    expect(pkcs12SettingsSchema.parse(example).timeStamps).toBeDefined();
    expect(documented(sectionOf('Time stamps')).sort()).toEqual(
      Object.keys(timeStampSettingsSchema.shape).sort(),
    );
  });
});

describe('the documentation of reasons', () => {
  const rows = [...sectionOf('Reasons').matchAll(/^\| `([\w-]+)` \| (\w+) \| (.+?) \| (.+) \|$/gm)].map(
    ([, code = '', severity, means = '', hint]) => ({ code, severity, means, hint }),
  );

  it('names every code of sealing, signing and verifying', () => {
    const named = new Set(rows.map(({ code }) => code));
    const tables = [signCodes, sealCodes, verifyCodes, verifyPdfCodes];
    const all = tables.flatMap((table) => Object.keys(table));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((code) => !named.has(code))).toEqual([]);
    expect(rows).toHaveLength(named.size);
  });

  it.each(rows)('says of $code what the product says', ({ code, severity, means, hint }) => {
    expect(codes).toHaveProperty([code]);
    expect(means).not.toBe('');
    expect(Object.entries(codes).find(([name]) => name === code)?.[1]).toEqual({ severity, hint });
  });
});
