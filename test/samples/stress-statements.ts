import type { Block, ListItem, PhaseBlock, Signature, Statement } from '../../src/model/index.js';
import { mixedScriptsStatement } from './mixed-scripts.js';
import { bareStatement, chineseStatement, sixSignatoriesStatement } from './statement-variants.js';
import { sampleBlocks as allBlocks, sampleStatement } from './statements.js';

/* Statements at the limits of what an engagement may hold, for looking at pages and for measuring them. */

/** Pages end where they have to, not where the sample has it. */
const sampleBlocks = allBlocks.filter(({ kind }) => kind !== 'page-break');

/** The longest name that an engagement may hold, of words. */
const longName =
  `${'Vereinigte Gesellschaft für außerordentlich lange Unternehmensbezeichnungen und '.repeat(4)}`
    .slice(0, 296)
    .trim()
    .padEnd(300, 'AG.');

/** The same length without a place to break a line. */
const unbroken = 'Unbreakable'.repeat(28).slice(0, 300);

const longUrl = `https://portal.contoso.example/${'onboarding-and-enablement/'.repeat(8)}index.html?tenant=${'3f2504e0'.repeat(8)}`;

function withBlocks(change: (block: Block) => Block, more: Partial<Statement> = {}): Statement {
  return sampleStatement({ blocks: sampleBlocks.map(change), ...more });
}

/** A name in every place where a name can stand, and in the running lines. */
function named(name: string): Statement {
  const furniture = {
    header: `Statement of responsibilities · ${name}`,
    footer: `SOR-2026-0001 · ${name}`,
    pageOf: 'Page {page} of {pages}',
  };
  return withBlocks(
    (block): Block => {
      switch (block.kind) {
        case 'masthead':
          return {
            ...block,
            subject: name,
            facts: [...block.facts, { label: 'Reference', value: [{ text: name }] }],
          };
        case 'parties':
          return {
            ...block,
            parties: block.parties.map((party) => ({
              ...party,
              name,
              facts: [...party.facts, { label: 'Website', value: [{ text: longUrl, href: longUrl }] }],
              contacts: [{ name, lines: [name, longUrl] }],
            })),
          };
        case 'choices':
          return {
            ...block,
            choices: [{ id: 'long', label: name, description: longUrl, selected: true, state: 'Included' }],
          };
        case 'phase':
          if (block.columns.owner === undefined) return block;
          return {
            ...block,
            responsibilities: block.responsibilities.map((duty) => ({ ...duty, owner: name })),
          };
        case 'table':
          return { ...block, rows: [...block.rows, block.header.map(() => [{ text: name }])] };
        case 'signatures':
          return { ...block, signatures: block.signatures.map((one) => ({ ...one, party: name })) };
        default:
          return block;
      }
    },
    { customer: name, furniture },
  );
}

/** Forty people of the customer. */
function fortyContacts(): Statement {
  const contacts = Array.from({ length: 40 }, (_, at) => ({
    name: `Person number ${at + 1}`,
    lines: ['Responsible for a part of it', `person${at + 1}@contoso.example`],
  }));
  return withBlocks((block) =>
    block.kind === 'parties'
      ? { ...block, parties: block.parties.map((party, at) => (at === 0 ? { ...party, contacts } : party)) }
      : block,
  );
}

/** One hundred and twenty duties in four phases, every sixth with details that have details. */
function manyDuties(): Statement {
  const item = (text: string, items: readonly ListItem[] = []): ListItem => ({ text: [{ text }], items });
  const details = (at: number): readonly ListItem[] => [
    item(`The first detail of duty ${at}, with what belongs to it`, [
      item(
        `the inner detail ${at}a, which is somewhat longer than a single line of the table can be on this page`,
      ),
      item(`the inner detail ${at}b`),
    ]),
    item(`The second detail of duty ${at}`),
  ];
  const phase = (code: string, count: number, from: number): PhaseBlock => ({
    kind: 'phase',
    id: `phase-${code}`,
    code,
    title: [{ text: `Phase ${code} of the engagement` }],
    introduction: [[{ text: `In phase ${code} you provide or carry out:` }]],
    columns: { reference: 'Ref.', responsibility: 'Responsibility', owner: 'Owner', due: 'Due' },
    responsibilities: Array.from({ length: count }, (_, index) => {
      const at = from + index;
      return {
        id: `phase-${code}.duty-${at}`,
        reference: `${code}-${String(index + 1).padStart(2, '0')}`,
        text: [{ text: `Duty ${at}: ${'provide what is needed in time, '.repeat((at * 7) % 5)}as agreed.` }],
        details: at % 6 === 0 ? details(at) : [],
        ...(at % 5 === 0 && { owner: 'Ana Torres Fernández' }),
        ...(at % 9 === 0 && { due: 'December 1, 2026' }),
        source: { file: 'sample.md', line: at, column: 1 },
      };
    }),
    notes: [],
  });
  const phases = [phase('A', 44, 1), phase('B', 31, 45), phase('C', 43, 76), phase('D', 2, 119)];
  return sampleStatement({
    blocks: sampleBlocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'phase') return [block];
      return block.id === 'general' ? phases : [];
    }),
  });
}

/** A single duty with more details than a page holds, between others. */
export function tallDetails(): PhaseBlock {
  const details = Array.from({ length: 120 }, (_, at) => ({
    text: [{ text: `Detail number ${at + 1} of the tall duty, as long as it has to be.` }],
    items: [],
  }));
  const duty = (at: number, more: Partial<PhaseBlock['responsibilities'][number]> = {}) => ({
    id: `tall.duty-${at}`,
    reference: `T-0${at}`,
    text: [{ text: `Duty ${at} of the tall phase.` }],
    details: [],
    source: { file: 'sample.md', line: at, column: 1 },
    ...more,
  });
  return {
    kind: 'phase',
    id: 'tall',
    code: 'T',
    title: [{ text: 'Tall phase' }],
    introduction: [],
    columns: { reference: 'Ref.', responsibility: 'Responsibility' },
    responsibilities: [duty(1), duty(2, { details }), duty(3)],
    notes: [],
  };
}

function signedBy(roles: readonly Signature['role'][]): Statement {
  return withBlocks((block) =>
    block.kind === 'signatures'
      ? { ...block, signatures: block.signatures.filter(({ role }) => roles.includes(role)) }
      : block,
  );
}

function flowing(statement: Statement): Statement {
  return { ...statement, blocks: statement.blocks.filter(({ kind }) => kind !== 'page-break') };
}

/** What is looked at, by name. */
export const stressStatements: Readonly<Record<string, () => Statement>> = {
  'a name of 300 letters': () => named(longName),
  'words without end': () => named(unbroken),
  'forty contacts': fortyContacts,
  'nothing that can be left out': bareStatement,
  'a hundred and twenty duties': manyDuties,
  'a duty taller than a page': () =>
    sampleStatement({ blocks: [...sampleBlocks.slice(0, 3), tallDetails()] }),
  'all Chinese': chineseStatement,
  'mixed scripts': () => flowing(mixedScriptsStatement()),
  'one signatory': () => signedBy(['customer']),
  'six signatories': () => flowing(sixSignatoriesStatement()),
};
