import { digestOf } from '../generate/index.js';
import type { Register, Run } from '../register/index.js';
import type { Claim, Draft } from './draft.js';

/** What a draft in the plan is numbered with: nobody else has it. */
export function numberForNow({ series, tenant }: Claim): string {
  return digestOf([series, tenant]).slice(0, 16);
}

/**
 * Gives numbers to the drafts that wait for one, in the order of the rows. The register remembers what each number is for, so
 * that the next run gives the same ones.
 */
export async function numbered(
  register: Register,
  run: Run,
  drafts: readonly Draft[],
): Promise<readonly Draft[]> {
  const numbers = new Map<Draft, string>();
  for (const [series, waiting] of bySeries(drafts)) {
    const given = await register.allocate(
      series,
      waiting.map(({ claim }) => claim?.tenant ?? ''),
      { run: run.id },
    );
    for (const [index, draft] of waiting.entries()) numbers.set(draft, given[index] ?? '');
  }
  return drafts.map((draft) => withNumber(draft, numbers.get(draft)));
}

/** Gives back the numbers of drafts that come to nothing. */
export async function giveBack(register: Register, drafts: readonly Pick<Draft, 'claim'>[]): Promise<void> {
  for (const [series, freed] of bySeries(drafts)) {
    await register.release(
      series,
      freed.map(({ claim }) => claim?.tenant ?? ''),
    );
  }
}

function bySeries<T extends Pick<Draft, 'claim'>>(drafts: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const series = new Map<string, T[]>();
  for (const draft of drafts) {
    if (draft.claim === undefined) continue;
    series.set(draft.claim.series, [...(series.get(draft.claim.series) ?? []), draft]);
  }
  return series;
}

/** The draft with a number; with the one it has where none is given. */
export function withNumber(draft: Draft, number: string | undefined): Draft {
  if (draft.engagement === undefined || number === undefined) return draft;
  const { engagement } = draft.engagement;
  const statement = { ...engagement.statement, number };
  return { ...draft, engagement: { ...draft.engagement, engagement: { ...engagement, statement } } };
}
