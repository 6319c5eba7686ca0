import type { Surroundings } from './transport.js';

/**
 * Lets so many through in a minute, evenly spread: a server that counts sees no burst at the turn of its minute.
 *
 * @returns Resolves when it is one's turn; with no limit at once.
 */
export function openRate(
  perMinute: number | undefined,
  { host, wait }: Pick<Surroundings, 'host' | 'wait'>,
): () => Promise<void> {
  if (perMinute === undefined) return async () => undefined;
  const distance = 60_000 / perMinute;
  let free = 0;
  return async () => {
    const now = host.now();
    const turn = Math.max(now, free);
    free = turn + distance;
    if (turn > now) await wait(turn - now);
  };
}
