import { sqliteFailure } from './failure.js';
import type { Place } from './place.js';

/** Does a piece of work; what SQLite throws in it is told in the product's words. */
export async function told<T>({ named }: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sqliteFailure(error, named);
  }
}

/** The same for what comes piece by piece. */
export async function* toldEach<T>({ named }: Place, pieces: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* pieces;
  } catch (error) {
    throw sqliteFailure(error, named);
  }
}
