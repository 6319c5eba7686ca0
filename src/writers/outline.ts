/**
 * Gives headings their rank. A template may begin with a phase, or leave a level out; the ranks that come out count from
 * one, never skip a level, and are the same for neighbours of the same level (WCAG 2.2, 1.3.1).
 *
 * @returns Takes the level a heading is meant to have, in document order, and gives the rank it gets.
 */
export function createOutline(): (level: Rank) => Rank {
  const open: Rank[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return open.length === 1 ? 1 : open.length === 2 ? 2 : 3;
  };
}

export type Rank = 1 | 2 | 3;
