import type { RichText, Run } from '../../model/index.js';
import { linkGroups } from '../links.js';

/** A run that knows its neighbours, since some Markdown depends on the characters around it. */
export interface Piece {
  readonly run: Run;
  /** Of the link that the piece is in. */
  readonly address: string | undefined;
  readonly opensLink: boolean;
  readonly closesLink: boolean;
  readonly before: Run | undefined;
  readonly after: Run | undefined;
}

/**
 * A text's runs, as long as can be: Markdown has no mark for a language, so runs that differ in nothing else are one. Then
 * there is always a mark between two of them, and what is escaped within each is escaped in the whole.
 */
export function piecesOf(text: RichText): readonly Piece[] {
  const groups = linkGroups(text.filter((run) => run.text !== ''));
  return groups.flatMap(({ address, runs: all }) => {
    const runs = merged(all);
    return runs.map((run, at) => ({
      run,
      address,
      opensLink: address !== undefined && at === 0,
      closesLink: address !== undefined && at === runs.length - 1,
      before: runs[at - 1],
      after: runs[at + 1],
    }));
  });
}

function merged(runs: readonly Run[]): readonly Run[] {
  const longer: Run[] = [];
  for (const run of runs) {
    const last = longer.at(-1);
    if (last && isMarkedAlike(last, run)) longer[longer.length - 1] = { ...last, text: last.text + run.text };
    else longer.push(run);
  }
  return longer;
}

function isMarkedAlike(one: Run, other: Run): boolean {
  return one.strong === other.strong && one.emphasis === other.emphasis && one.code === other.code;
}
