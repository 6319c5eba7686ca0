/** Smallest, middle and greatest of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { min: sorted[0], median, max: sorted[sorted.length - 1] };
}

/** Documents per second of a round. */
export const rateOf = ({ documents, ms }) => (documents / ms) * 1000;

/** What the rounds of a subject come to. */
export function summary(rounds) {
  const per = (key) => spread(rounds.map((round) => round[key] / round.documents));
  return {
    rate: spread(rounds.map(rateOf)),
    msPerDocument: per('ms'),
    cpuPerDocument: rounds.every(({ cpuMs }) => cpuMs !== null) ? per('cpuMs') : undefined,
    composePerDocument: rounds.every(({ composeMs }) => composeMs !== undefined)
      ? per('composeMs')
      : undefined,
    peakRss: Math.max(...rounds.map(({ peakRss }) => peakRss ?? 0)) || undefined,
    bytes: spread(rounds.map(({ bytes }) => bytes)).median,
  };
}

/**
 * How many times faster a subject is than its peer, by the wall's clock and by the processor's: round by round, since what
 * disturbs the machine disturbs neighbours alike.
 */
export function ratio(rounds, peerRounds) {
  const cpuOf = ({ documents, cpuMs }) => cpuMs / documents;
  const known = [...rounds, ...peerRounds].every(({ cpuMs }) => cpuMs !== null);
  return {
    wall: spread(rounds.map((round, at) => rateOf(round) / rateOf(peerRounds[at]))),
    cpu: known ? spread(rounds.map((round, at) => cpuOf(peerRounds[at]) / cpuOf(round))) : undefined,
  };
}
