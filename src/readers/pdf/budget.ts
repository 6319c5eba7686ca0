import { largestTotal, mostErrors, mostObjects, mostSteps } from '../limits.js';
import { Unreadable } from '../unreadable.js';

/**
 * What may be spent on reading one PDF. Once it is spent nothing goes on: every call throws `Unreadable`, so that it comes
 * through the library, which goes on after single errors.
 */
export interface Budget {
  step(): void;
  object(): void;
  /** Something that is not what should be there. */
  error(): void;
  /** Bytes that may still be decompressed, and looked at then. */
  left(): number;
  /** @param cost Bytes that were decompressed. @param length Those of them that are looked at. */
  decompressed(cost: number, length: number): void;
  /** Spends all of it, for this reason. */
  refuse(message: string): never;
  check(): void;
}

const damaged = 'The PDF is damaged too badly to be read';

export function newBudget(): Budget {
  let steps = mostSteps;
  let objects = mostObjects;
  let errors = mostErrors;
  let bytes = largestTotal;
  let refused: Unreadable | undefined;
  const check = () => {
    if (refused) throw refused;
  };
  const refuse = (message: string): never => {
    refused ??= new Unreadable(message);
    throw refused;
  };
  return {
    step() {
      steps -= 1;
      if (steps < 0) refuse(damaged);
      check();
    },
    object() {
      objects -= 1;
      if (objects < 0) refuse('The PDF holds too many objects');
      check();
    },
    error() {
      errors -= 1;
      if (errors < 0) refuse(damaged);
      check();
    },
    left: () => Math.min(bytes, steps),
    decompressed(cost, length) {
      bytes -= cost;
      steps -= length;
    },
    refuse,
    check,
  };
}
