/** What pdfmake tells of a node that was laid out. */
export interface LaidOutNode {
  readonly id?: string;
  readonly headlineLevel?: number;
  readonly pageNumbers: readonly number[];
}

interface Surroundings {
  getFollowingNodesOnPage(): readonly LaidOutNode[];
  getNodesOnNextPage(): readonly LaidOutNode[];
}

/**
 * Whether a heading has to go to the next page: when nothing that it heads is on its own. What counts is what bears an
 * id, which every block gives to the first thing that must not part from its heading: a paragraph, the first row of a
 * table, a signature. A lead-in sentence bears none, so it goes where the table goes. (Only of nodes with an id does
 * pdfmake correct the page after it moved an unbreakable block.)
 */
export function headingStandsAlone(node: LaidOutNode, surroundings: Surroundings): boolean {
  if (node.headlineLevel === undefined || node.headlineLevel < 2) return false;
  const page = node.pageNumbers[0];
  const here = surroundings
    .getFollowingNodesOnPage()
    .some((other) => isHeaded(other) && other.pageNumbers[0] === page);
  // A heading at the very end heads nothing and may stay where it is.
  return !here && surroundings.getNodesOnNextPage().some(isHeaded);
}

function isHeaded({ id, headlineLevel }: LaidOutNode): boolean {
  return id !== undefined && headlineLevel === undefined;
}
