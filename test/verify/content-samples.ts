import { loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { PhaseBlock, Statement, StatementResponsibility } from '../../src/model/index.js';
import {
  type ContentComparison,
  compareContent,
  issuedContent,
  readReturned,
} from '../../src/verify/content/index.js';
import { type Format, openWriter, type Writer } from '../../src/writers/index.js';

const writers = new Map<Format, Promise<Writer>>();

/** A document of a statement, as it is issued. */
export async function documentOf(statement: Statement, format: Format): Promise<Uint8Array> {
  const writer = writers.get(format) ?? openShipped(format);
  writers.set(format, writer);
  return (await writer).write(statement);
}

async function openShipped(format: Format): Promise<Writer> {
  const { value } = await loadBrand(createNodeHost(), 'meridian');
  if (value === undefined) throw new Error('The brand cannot be read');
  return openWriter(format, value);
}

/** A returned file, compared with the statement that was issued. */
export async function compared(issued: Statement, returned: Uint8Array): Promise<ContentComparison> {
  const { value, diagnostics } = await readReturned(returned);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return compareContent(issuedContent(issued), value);
}

/** What was found, in short: codes with messages, and clauses that are not the same. */
export function inShort({ diagnostics, clauses }: ContentComparison) {
  return {
    problems: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`),
    clauses: clauses
      .filter(({ state }) => state !== 'same')
      .map(({ reference, state }) => `${reference ?? '?'} ${state}`),
  };
}

export const untouched = { problems: [], clauses: [] };

/** A statement in which the responsibilities of its phases are others. */
export function withDuties(
  statement: Statement,
  change: (duties: readonly StatementResponsibility[]) => readonly StatementResponsibility[],
): Statement {
  return {
    ...statement,
    blocks: statement.blocks.map((block) =>
      block.kind === 'phase'
        ? ({ ...block, responsibilities: change(block.responsibilities) } satisfies PhaseBlock)
        : block,
    ),
  };
}

/** A statement in which some words stand instead of others, wherever they are. */
export function withWords(statement: Statement, words: string, others: string): Statement {
  const json = JSON.stringify(statement);
  if (!json.includes(JSON.stringify(words).slice(1, -1))) throw new Error(`Nothing says ${words}`);
  return JSON.parse(json.replaceAll(JSON.stringify(words).slice(1, -1), JSON.stringify(others).slice(1, -1)));
}
