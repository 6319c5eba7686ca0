export interface LaneOptions {
  /** How many items are worked on at a time. */
  readonly lanes: number;
  /** Whether results are delivered in the order of the items; else as they come. */
  readonly ordered: boolean;
}

/** Results that wait for an earlier one, at most: behind it nothing more is begun, so that memory stays bounded. */
const mostWaiting = 256;

/**
 * Works on items side by side. `deliver` is never called twice at a time. What `work` or `deliver` throws ends
 * everything once the items in hand are done.
 */
export async function inLanes<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  deliver: (result: Result) => Promise<void>,
  { lanes, ordered }: LaneOptions,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  const done = new Map<number, Result>();
  const wakeUps: (() => void)[] = [];
  let taken = 0;
  let next = 0;
  let failed = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, since an iterator and `deliver` both are for one at a time. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const result = turn.then(step);
    turn = result.catch(() => undefined);
    return result;
  };
  const take = () =>
    inTurn(async () => {
      const { done: over, value } = failed ? { done: true, value: undefined } : await iterator.next();
      return over === true || value === undefined ? undefined : { index: taken++, item: value };
    });
  const give = (index: number, result: Result) =>
    inTurn(async () => {
      done.set(ordered ? index : next, result);
      for (let ready = done.get(next); ready !== undefined; ready = done.get(next)) {
        done.delete(next);
        next += 1;
        await deliver(ready);
      }
      for (const wake of wakeUps.splice(0)) wake();
    });
  const lane = async () => {
    try {
      for (let own = await take(); own !== undefined; own = await take()) {
        await give(own.index, await work(own.item));
        while (done.size > mostWaiting && !failed) await new Promise<void>((wake) => wakeUps.push(wake));
      }
    } catch (error) {
      failed = true;
      for (const wake of wakeUps.splice(0)) wake();
      throw error;
    }
  };
  const results = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const problem = results.find((result) => result.status === 'rejected');
  await iterator.return?.();
  if (problem !== undefined) throw problem.reason;
}
