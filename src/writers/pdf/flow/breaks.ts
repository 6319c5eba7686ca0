/// <reference path="./pdfmake.d.ts" />
import type { BreaksBefore, FlowNode, PlacedNode, Surroundings } from 'pdfmake/js/LayoutBuilder.js';
import type { BreakNode, Candidate } from './parts.js';

/** Only nodes with an id, headings and tables are what a rule can ask for. */
export function isCandidate({ id, headlineLevel, table }: FlowNode): boolean {
  return id !== undefined || headlineLevel !== undefined || table !== undefined;
}

/** What has been laid out. */
export interface LaidOutSoFar {
  /** In order. */
  readonly candidates: readonly Candidate[];
  /** The first that was not yet asked. */
  readonly from: number;
  /** Pages before that number have all that they will have. */
  readonly until: number;
  /** How many there are. */
  readonly pages: number;
}

/**
 * Finds the next node that has to begin a page, and notes the break, as pdfmake does it. Each node is asked once, and as
 * soon as what it depends on is there: what is on its page, and at times on the next one. pdfmake lays out all of the document first.
 *
 * @returns The node, if there is one, and how many need not be asked again.
 */
export function breakNext(
  { candidates, from, until, pages }: LaidOutSoFar,
  breaks: BreaksBefore | undefined,
): { readonly broken?: Candidate; readonly settled: number } {
  for (let at = from; at < candidates.length; at++) {
    const candidate = candidates[at];
    const placed = candidate && placedOn(pages, candidate.node);
    if (candidate === undefined || placed === undefined) continue;
    const { node, part, number } = candidate;
    const [page = 0] = placed.pageNumbers;
    if (page >= until) return { settled: at };
    if (node.pageBreak === 'before') continue;
    const on = (wanted: number) =>
      candidates
        .slice(at + 1)
        .filter((other) => other.node.positions.some(({ pageNumber }) => pageNumber === wanted))
        .flatMap((other) => placedOn(pages, other.node) ?? []);
    const surroundings: Surroundings = {
      getFollowingNodesOnPage: () => on(page),
      getNodesOnNextPage: () => on(page + 1),
      isSettled: page + 1 < until,
    };
    // A break before a table whose last row stands alone is one before the row above that: see `processNode`.
    const row = node.table?.lastRowAlone === true;
    const breaking = row || breaks?.(placed, surroundings);
    if (breaking === undefined && breaks !== undefined) return { settled: at };
    if (!breaking) continue;
    part.breaks.push({ candidate: number, row, made: false });
    return { broken: candidate, settled: at + 1 };
  }
  return { settled: candidates.length };
}

function placedOn(pages: number, { id, headlineLevel, positions }: BreakNode): PlacedNode | undefined {
  const startPosition = positions[0];
  if (startPosition === undefined) return undefined;
  const pageNumbers = [...new Set(positions.map(({ pageNumber }) => pageNumber))];
  const name = { ...(id !== undefined && { id }), ...(headlineLevel !== undefined && { headlineLevel }) };
  return { ...name, pageNumbers, pages, startPosition };
}
