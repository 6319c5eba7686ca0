import { CountersignError, diagnostic, exitCodes, type LastingKey } from '../index.js';

/**
 * The same key until the user wants it to end. What an authority gives after that comes too late too, so that nothing is written that was not
 * wanted any more. Its errors, besides those of the key: `signing-interrupted`.
 */
export function untilEnded(
  { signer, timeStamps, longTerm }: LastingKey,
  signal: AbortSignal | undefined,
): LastingKey {
  const heeding = async <T>(work: () => Promise<T>): Promise<T> => {
    checkWanted(signal);
    const done = await work();
    checkWanted(signal);
    return done;
  };
  return {
    signer: { ...signer, sign: (octets) => heeding(() => signer.sign(octets)) },
    ...(timeStamps && { timeStamps: { stamp: (octets) => heeding(() => timeStamps.stamp(octets)) } }),
    ...(longTerm && { longTerm: (chains) => heeding(() => longTerm(chains)) }),
  };
}

function checkWanted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new CountersignError(
    diagnostic('signing-interrupted', 'It was stopped before all was signed; nothing was written'),
    { exitCode: exitCodes.environment },
  );
}
