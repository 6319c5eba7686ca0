/** What pdfmake tells of a node that was laid out. */
export interface LaidOutNode {
  readonly id?: string;
  readonly headlineLevel?: number;
  readonly pageNumbers: readonly number[];
  /** How many pages there are. */
  readonly pages?: number;
  readonly startPosition?: { readonly verticalRatio: number };
}

interface Surroundings {
  getFollowingNodesOnPage(): readonly LaidOutNode[];
  getNodesOnNextPage(): readonly LaidOutNode[];
  /** Whether there is nothing more to come on the next page. */
  readonly isSettled?: boolean;
}

/** Name of sentences that lead in to what follows them. */
export const leadIn = 'lead-in';

/** Name of signatures. */
const signature = 'signature';

/** Name of the small print after them. */
export const smallPrint = 'provenance';

/**
 * Whether a heading or a lead-in sentence has to go to the next page: when nothing that it is about is on its own. What
 * counts is what bears an id, which every block gives to the first thing that must not part from its heading: a
 * paragraph, the first row of a table, a signature. (Only of nodes with an id does pdfmake correct the page after it
 * moved an unbreakable block.) So does the section of the signatures where the small print would stand alone behind it.
 *
 * @returns Nothing where it depends on what is still to come; what is on the page of the node is all there.
 */
export function breaksBefore(node: LaidOutNode, surroundings: Surroundings): boolean | undefined {
  if (!leads(node)) return false;
  const page = node.pageNumbers[0];
  const here = surroundings
    .getFollowingNodesOnPage()
    .filter((other) => isHeaded(other) && other.pageNumbers[0] === page);
  const { isSettled = true } = surroundings;
  if (here.length > 0 && !endsWithSignatures(node, here)) return false;
  const next = surroundings.getNodesOnNextPage().filter(isHeaded);
  // What is at the very end heads nothing and may stay where it is.
  if (here.length === 0 && next.length > 0) return true;
  if (!isSettled) return undefined;
  return here.length > 0 && leavesSmallPrintAlone(node, next);
}

/** Down to here a page can end without looking empty. */
const enoughOnPage = 0.45;

/** Signatures and small print fit on one page together where they begin below that part of this one. */
function endsWithSignatures(
  { headlineLevel, startPosition }: LaidOutNode,
  here: readonly LaidOutNode[],
): boolean {
  return (
    headlineLevel === 2 &&
    (startPosition?.verticalRatio ?? 0) > enoughOnPage &&
    here.every((other) => isNamed(other.id, signature))
  );
}

function leavesSmallPrintAlone(
  { pageNumbers: [page = 0], pages = 0 }: LaidOutNode,
  next: readonly LaidOutNode[],
): boolean {
  return page === pages - 1 && isNamed(next[0]?.id, smallPrint);
}

function leads({ id, headlineLevel = 0 }: LaidOutNode): boolean {
  return headlineLevel > 1 || isNamed(id, leadIn);
}

function isHeaded(node: LaidOutNode): boolean {
  return node.id !== undefined && node.headlineLevel === undefined && !leads(node);
}

/** Whether an id is that name, with or without a number. Ids of responsibilities hold a full stop and so are none. */
function isNamed(id: string | undefined, name: string): boolean {
  return id === name || (id?.startsWith(`${name}-`) === true && /^\d+$/.test(id.slice(name.length + 1)));
}
