/// <reference path="./pdfmake.d.ts" />
import type { BreaksBefore, FlowNode, PlacedNode, Surroundings } from 'pdfmake/js/LayoutBuilder.js';

/** A node that a break may come before, or that one may depend on. */
export interface Candidate {
  readonly node: FlowNode;
  /** Place among all nodes that were laid out. */
  readonly at: number;
}

interface Placed extends Candidate {
  readonly placed: PlacedNode;
}

/** Only nodes with an id, headings and tables are what a rule can ask for. */
export function isCandidate({ id, headlineLevel, table }: FlowNode): boolean {
  return id !== undefined || headlineLevel !== undefined || table !== undefined;
}

/**
 * Finds the next node that has to begin a page, and makes it do so, as pdfmake does it. Each node is asked once.
 *
 * @param all In order.
 * @param pages How many there are.
 * @param asked Nodes that were asked in earlier layouts; those that are asked now are added.
 * @returns The node's place among those laid out.
 */
export function breakNext(
  all: readonly Candidate[],
  pages: number,
  breaks: BreaksBefore | undefined,
  asked: Set<FlowNode>,
): number | undefined {
  const candidates = all.flatMap((candidate) => placedOn(pages, candidate) ?? []);
  for (const [index, { node, at, placed }] of candidates.entries()) {
    if (node.pageBreak === 'before' || asked.has(node)) continue;
    asked.add(node);
    const [page = 0] = placed.pageNumbers;
    const on = (number: number) =>
      candidates
        .slice(index + 1)
        .map((other) => other.placed)
        .filter(({ pageNumbers }) => pageNumbers.includes(number));
    const surroundings: Surroundings = {
      getFollowingNodesOnPage: () => on(page),
      getNodesOnNextPage: () => on(page + 1),
    };
    // A break before a table whose last row stands alone is one before the row above that: see `processNode`.
    if (node.table?.lastRowAlone !== true && !breaks?.(placed, surroundings)) continue;
    node.pageBreak = 'before';
    return at;
  }
  return undefined;
}

function placedOn(pages: number, { node, at }: Candidate): Placed | undefined {
  const { id, headlineLevel, positions } = node;
  const startPosition = positions[0];
  if (startPosition === undefined) return undefined;
  const pageNumbers = [...new Set(positions.map(({ pageNumber }) => pageNumber))];
  const name = { ...(id !== undefined && { id }), ...(headlineLevel !== undefined && { headlineLevel }) };
  return { node, at, placed: { ...name, pageNumbers, pages, startPosition } };
}
