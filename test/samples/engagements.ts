import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildModel, parseCatalog } from '../../src/catalog/index.js';
import { type LoadedEngagement, readEngagement } from '../../src/engagement/index.js';
import type { Catalog, ResponsibilityModel } from '../../src/model/index.js';
import { readSource } from '../../src/source/index.js';

export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

const seedFiles = {
  '2016-04.en': 'ems-responsibilities.2016-04.en.md',
  '2016-04.zh-Hans': 'ems-responsibilities.2016-04.zh-Hans.md',
  '2016-10.en': 'ems-responsibilities.2016-10.en.md',
  '2016-11.en': 'ems-responsibilities.2016-11.en.md',
  '2016-11.es': 'ems-responsibilities.2016-11.es.md',
} as const;

export type Seed = keyof typeof seedFiles;
export const seeds = Object.keys(seedFiles).filter((key): key is Seed => Object.hasOwn(seedFiles, key));

export function shippedCatalog(): Catalog {
  const file = `${packageRoot}templates/catalogs/ems-onboarding.yaml`;
  const { value, diagnostics } = parseCatalog(readFileSync(file, 'utf8'), file);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

export function seedModel(seed: Seed): ResponsibilityModel {
  const file = seedFiles[seed];
  const { value } = readSource(readFileSync(`${packageRoot}fixtures/sources/${file}`), file);
  if (value === undefined) throw new Error(`${file} cannot be read`);
  return buildModel(value, [shippedCatalog()]).value;
}

/** The least an engagement can be, with further YAML below it. */
export function engagement(more = '', customer = '{ name: Contoso AG }'): LoadedEngagement {
  const yaml = `customer: ${customer}\nprovider: { name: Northwind }\nstatement: { number: N-1, issued: 2026-11-21 }\n${more}`;
  const { value, diagnostics } = readEngagement(yaml, 'engagement.yaml');
  if (value === undefined)
    throw new Error(diagnostics.map(({ field, message }) => `${field}: ${message}`).join('\n'));
  return value;
}
