import { CountersignError, exitCodes } from '../diagnostics/index.js';
import type { LastingKey } from '../sign/index.js';

/** The key cannot sign, or an authority does not answer: no document is to blame, and the next one would fare the same. */
export class SealingTrouble extends CountersignError {
  constructor({ diagnostics }: CountersignError) {
    super(diagnostics, { exitCode: exitCodes.environment });
  }
}

/** The same key, whose errors are `SealingTrouble`. */
export function withTrouble({ signer, timeStamps, longTerm }: LastingKey): LastingKey {
  return {
    signer: { ...signer, sign: (octets) => troubled(signer.sign(octets)) },
    ...(timeStamps && { timeStamps: { stamp: (octets) => troubled(timeStamps.stamp(octets)) } }),
    ...(longTerm && { longTerm: (chains) => troubled(longTerm(chains)) }),
  };
}

async function troubled<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof CountersignError ? new SealingTrouble(error) : error;
  }
}
