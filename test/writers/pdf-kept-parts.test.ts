import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { composeStatements, createNodeHost, loadEngagement } from '../../src/index.js';
import type { Block, ResolvedBrand, Statement } from '../../src/model/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { packageRoot } from '../samples/engagements.js';
import { shippedBrand } from './pdf-reading.js';

/*
 * The writer keeps how parts that customers have in common are laid out and drawn, by where on a page they begin. Each
 * document here is the same as from a writer that knows nothing.
 */

type Change = (statement: Statement) => Statement;

function withBlocks(change: (block: Block, at: number) => readonly Block[]): Change {
  return (statement) => ({ ...statement, blocks: statement.blocks.flatMap(change) });
}

/** Pushes all that comes after it down by so many lines. */
function pushed(lines: number): Change {
  const block: Block = { kind: 'paragraph', text: [{ text: 'A\n'.repeat(lines).trimEnd() }] };
  return withBlocks((own, at) => (at === 1 ? [block, own] : [own]));
}

function renamed(customer: string): Change {
  return (statement) => JSON.parse(JSON.stringify(statement).replaceAll(statement.customer, customer));
}

/** In one phase, duties have an owner. */
const owned: Change = (statement) => {
  const first = statement.blocks.findIndex(({ kind }) => kind === 'phase');
  return withBlocks((block, at) => {
    if (block.kind !== 'phase' || at !== first) return [block];
    const responsibilities = block.responsibilities.map((duty, number) =>
      number % 2 === 0 ? { ...duty, owner: 'Žaneta Nováková' } : duty,
    );
    return [{ ...block, columns: { ...block.columns, owner: 'Owner' }, responsibilities }];
  })(statement);
};

const chosenOtherwise: Change = withBlocks((block) => {
  if (block.kind !== 'choices') return [block];
  const choices = block.choices.map((choice) => ({ ...choice, selected: !choice.selected }));
  return [{ ...block, choices }];
});

const withoutSecondPhase: Change = (statement) => {
  const [, second] = statement.blocks.filter(({ kind }) => kind === 'phase');
  return { ...statement, blocks: statement.blocks.filter((block) => block !== second) };
};

const longName =
  'Federation of the Northern and Southern Chambers of Crafts and Commerce and their Institutes ';

const changes: Readonly<Record<string, Change>> = {
  'as it is': (statement) => statement,
  'another customer': renamed('Žluťoučký kůň s.r.o.'),
  'a customer with a long name': renamed(longName.repeat(4).trim()),
  'a customer with letters of another script': renamed('上海云海科技有限公司'),
  owners: owned,
  'other options': chosenOtherwise,
  'a phase less': withoutSecondPhase,
  'signed elsewhere': (statement) => ({
    ...statement,
    signing: { ...statement.signing, method: 'docusign' },
  }),
  'other source positions': (statement) => ({ ...statement, title: `${statement.title} 2` }),
  ...Object.fromEntries(
    [1, 2, 5, 9, 14, 20, 27, 33, 38, 44].map((lines) => [`${lines} lines before`, pushed(lines)]),
  ),
};

async function composed(fixture: string): Promise<Statement> {
  const host = createNodeHost();
  const loaded = await loadEngagement(host, `${packageRoot}fixtures/engagements/${fixture}.yaml`);
  if (loaded.value === undefined) throw new Error(`${fixture} cannot be loaded`);
  const [first] = (await composeStatements(host, loaded.value)).value?.statements ?? [];
  if (first === undefined) throw new Error(`${fixture} cannot be composed`);
  return first.statement;
}

async function digestOf(statement: Statement, brand: ResolvedBrand, writer = pdfFormat.open(brand)) {
  const bytes = await (await writer).write(statement);
  return createHash('sha256').update(bytes).digest('hex');
}

describe.each([
  ['contoso.en', 'meridian'],
  ['contoso.en', 'harbour'],
  ['adatum.zh-Hans', 'meridian'],
  ['fabrikam.es', 'meridian'],
])('%s with the brand %s', (fixture, id) => {
  test('is the same from a writer that has written others', { timeout: 120_000 }, async () => {
    const [statement, brand] = [await composed(fixture), await shippedBrand(id)];
    const all = Object.entries(changes).map(([name, change]) => [name, change(statement)] as const);
    const alone = new Map<string, string>();
    for (const [name, changed] of all) alone.set(name, await digestOf(changed, brand));
    expect(new Set(alone.values()).size).toBe(all.length);
    const writer = pdfFormat.open(brand);
    for (const [name, changed] of [...all, ...all.toReversed(), ...all])
      expect(await digestOf(changed, brand, writer), name).toBe(alone.get(name));
  });
});
