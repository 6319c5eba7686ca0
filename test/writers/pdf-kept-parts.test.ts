import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { composeStatements, createNodeHost, loadEngagement } from '../../src/index.js';
import type { Block, ResolvedBrand, Statement } from '../../src/model/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { packageRoot } from '../samples/engagements.js';
import { contentOf, layoutOf } from './pdf-layout.js';
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

describe('a table whose row goes on on another page', () => {
  const prose = (words: number) => Array.from({ length: words }, (_, at) => `word${at % 7}`).join(' ');

  /** A phase with one duty, as long as that, after so many lines or on a page of its own. */
  const withDuty = (statement: Statement, words: number, before: number | 'page-break'): Statement => {
    const phase = statement.blocks.find((block) => block.kind === 'phase');
    const [masthead] = statement.blocks;
    if (phase?.kind !== 'phase' || masthead === undefined) throw new Error('The statement has no phase');
    const responsibilities = phase.responsibilities
      .slice(0, 1)
      .map((duty) => ({ ...duty, details: [], text: [{ text: prose(words) }] }));
    const above: Block =
      before === 'page-break'
        ? { kind: 'page-break' }
        : { kind: 'paragraph', text: [{ text: 'A\n'.repeat(before).trimEnd() }] };
    const own: Block = { ...phase, introduction: [], notes: [], responsibilities };
    return {
      ...statement,
      blocks: [masthead, above, { kind: 'heading', level: 2, text: [{ text: 'Section' }] }, own],
    };
  };

  test('is the same wherever an earlier document had it', { timeout: 60_000 }, async () => {
    const [statement, brand] = [await composed('contoso.en'), await shippedBrand('meridian')];
    for (const words of [1010, 1040]) {
      const last = withDuty(statement, words, 'page-break');
      const alone = await digestOf(last, brand);
      for (let lines = 26; lines <= 34; lines += 2) {
        const writer = pdfFormat.open(brand);
        await digestOf(withDuty(statement, words, lines), brand, writer);
        expect(await digestOf(last, brand, writer), `${words} words after ${lines} lines`).toBe(alone);
      }
    }
  });

  test('fills the pages that it goes through', async () => {
    const [statement, brand] = [await composed('contoso.en'), await shippedBrand('meridian')];
    const bytes = await (await pdfFormat.open(brand)).write(withDuty(statement, 2400, 3));
    const filled = layoutOf(bytes).map(
      (page) => contentOf(page).filter(({ text }) => text.includes('word')).length,
    );
    const [, ...further] = filled.slice(0, -1);
    expect(further.length).toBeGreaterThan(2);
    expect(Math.min(...further)).toBe(Math.max(...further));
  });
});
