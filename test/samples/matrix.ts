import { join } from 'node:path';
import {
  createNodeHost,
  type Format,
  type GeneratedDocument,
  type LoadedEngagement,
  openPress,
  readEngagement,
} from '../../src/index.js';
import { packageRoot, type Seed } from './engagements.js';

/** One engagement of the matrix, and the seed that its statement is made from. */
export interface MatrixCase {
  /** Says what is particular about it. */
  readonly name: string;
  readonly seed: Seed;
  readonly engagement: LoadedEngagement;
}

const optionsOf = {
  earlier: ['screen-sharing'],
  later: ['configuration-manager', 'wifi-vpn', 'screen-sharing'],
} as const;

/** Which options are selected, as bits, for each document that is made of a seed. */
const selections: readonly (readonly [seed: Seed, selections: readonly number[]])[] = [
  ['2016-04.en', [0, 1, 0, 1]],
  ['2016-04.zh-Hans', [0, 1, 0, 1, 1]],
  ['2016-10.en', [0, 1, 0, 1]],
  ['2016-11.en', [0, 7, 1, 2, 4, 6]],
  ['2016-11.es', [7, 0, 3, 5, 4]],
];

/** Each of the services once, the fields of the document itself more often than all of them. */
const methods = [
  'fields',
  'docusign',
  'fields',
  'acrobat-sign',
  'fields',
  'dropbox-sign',
  'fields',
  'docuseal',
  'fields',
  'documenso',
  'fields',
  'fields',
];

const customers = [
  '{ name: Contoso AG }',
  `{ name: 'R&D <Contoso> “Müller” AG', address: [Hauptstraße 1, 80331 München], contacts: [{ name: Ana Torres, email: ana@contoso.com }], signatories: [{ name: Eva Adler, title: CIO, email: eva@contoso.com }, { name: Jón Þórsson }] }`,
  '{ name: 康托索有限公司, signatories: [{ name: 王小明, title: 首席信息官 }] }',
  `{ name: 'Ελλάς & Привет — | a | # b', signatories: [{ name: '$1 {name} [x](y)' }] }`,
];

const owners =
  'phases: { assess: { owner: Ana Torres, due: 2027-01-29 } }\nresponsibilities: { assess.stakeholders: { owner: Luis Romero } }';

/**
 * Engagements over every seed, selections of options, both brands and so both papers, with and without check boxes of
 * phases, signing in the document and by every service, with and without a table of contents, with a template that has
 * lists, and names that look like markup. Small numbers decide which comes with which, so that pairs of them come together.
 */
export const matrix: readonly MatrixCase[] = selections
  .flatMap(([seed, chosen]) => chosen.map((bits) => ({ seed, bits })))
  .map(({ seed, bits }, index) => {
    const [revision = '', language = ''] = seed.split('.');
    const ids = optionsOf[revision === '2016-11' ? 'later' : 'earlier'];
    const options = Object.fromEntries(ids.map((id, bit) => [id, (bits & (1 << bit)) !== 0]));
    const method = methods[index % methods.length] ?? 'fields';
    const brand = index % 3 === 1 ? 'harbour' : 'meridian';
    const hasBoxes = index % 5 < 3;
    const hasLists = index % 6 === 4;
    const hasContents = index % 7 < 2;
    // Items of other services alone can be selected without Intune.
    const withoutIntune = index % 4 === 3 && bits === 0;
    const yaml = [
      `customer: ${customers[(index + Math.floor(index / 4)) % customers.length]}`,
      'provider: { name: Northwind Services, signatories: [{ name: Kim Park, title: Head of delivery }] }',
      `statement: { number: SOR-${100 + index}, issued: 2026-11-21, validUntil: 2026-12-31 }`,
      `languages: [${language}]`,
      `source: { revision: ${revision} }`,
      `brand: ${brand}`,
      `options: ${JSON.stringify(options)}`,
      `signing: { method: ${method}, acknowledgePhases: ${hasBoxes}, protect: ${index % 2 === 0} }`,
      `contents: ${hasContents ? 'always' : 'never'}`,
      withoutIntune ? 'services: [azure-ad-premium, rights-management]' : '',
      index % 5 === 0 ? owners : '',
      hasLists ? `template: ${join(packageRoot, 'test/samples/with-lists.md')}` : '',
    ].join('\n');
    const selected = Object.keys(options).filter((id) => options[id]);
    const name = [
      `${String(index + 1).padStart(2, '0')} ${seed}`,
      brand,
      method,
      selected.join(' and ') || 'no option',
      ...(hasBoxes ? ['check boxes'] : []),
      ...(hasContents ? ['contents'] : []),
      ...(hasLists ? ['lists'] : []),
    ].join(', ');
    return { name, seed, engagement: loaded(yaml, name) };
  });

function loaded(yaml: string, name: string): LoadedEngagement {
  const { value, diagnostics } = readEngagement(yaml, 'engagement.yaml');
  if (value === undefined)
    throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return value;
}

const press = openPress(createNodeHost());

/** The documents of a case, one of each format. Errors: what the product reports as one. */
export async function documentsOf(
  { name, engagement }: MatrixCase,
  formats: readonly Format[],
): Promise<readonly GeneratedDocument[]> {
  const { value, diagnostics } = await press.generate(engagement, { formats });
  if (value.length === 0) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return value;
}

/** The seeds' files, as documents carry them. */
export const sourcePath = (file: string) => join(packageRoot, 'fixtures/sources', file);
