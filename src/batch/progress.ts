/** How far a batch is. Times are milliseconds of any clock; one clock for all. */
export interface ProgressState {
  /** Rows that are finished, the failed ones among them. */
  readonly done: number;
  readonly failed: number;
  readonly at: number;
}

export interface ProgressOptions {
  readonly total: number;
  /** When the work began. */
  readonly start: number;
  /** Whether the line is rewritten in place: a terminal. Elsewhere a line is given now and then. */
  readonly live: boolean;
}

/** Milliseconds over which the rate is taken: long enough to be calm, short enough to follow a change. */
const windowLength = 10_000;

/** Milliseconds between two points of the window, so that it stays small. */
const pointDistance = 250;

/** Milliseconds between two lines: of a terminal, and elsewhere. */
const liveDistance = 100;
const plainDistance = 10_000;

/**
 * Follows a batch. The function it gives back takes the state after each row and gives the line to show,
 * `128 of 500 · 2 failed · 41/s · 9 s left`, or undefined while the last one will do: on a terminal ten times a
 * second, elsewhere after every tenth of the rows or ten seconds. The state with all rows done always has a line.
 */
export function followProgress({ total, start, live }: ProgressOptions) {
  let points: readonly Pick<ProgressState, 'done' | 'at'>[] = [{ done: 0, at: start }];
  let shown = { done: 0, at: live ? Number.NEGATIVE_INFINITY : start };
  let finished = false;

  const isDue = ({ done, at }: ProgressState): boolean => {
    if (done >= total) return !finished;
    if (live) return at - shown.at >= liveDistance;
    return at - shown.at >= plainDistance || tenths(done, total) > tenths(shown.done, total);
  };

  return (state: ProgressState): string | undefined => {
    points = withPoint(points, state);
    if (!isDue(state)) return undefined;
    shown = state;
    finished = state.done >= total;
    return progressLine(state, total, rateOf(points, state));
  };
}

function tenths(done: number, total: number): number {
  return Math.floor((done * 10) / Math.max(total, 1));
}

/** One point is kept from before the window, so that the rate is of the whole of it. */
function withPoint(
  points: readonly Pick<ProgressState, 'done' | 'at'>[],
  { done, at }: ProgressState,
): readonly Pick<ProgressState, 'done' | 'at'>[] {
  const last = points.at(-1);
  if (last !== undefined && at - last.at < pointDistance) return points;
  const first = points.findLastIndex((point) => point.at <= at - windowLength);
  return [...points.slice(Math.max(first, 0)), { done, at }];
}

/** Rows a second; undefined while there is nothing to tell it by. */
function rateOf(
  [first]: readonly Pick<ProgressState, 'done' | 'at'>[],
  { done, at }: ProgressState,
): number | undefined {
  if (first === undefined || at <= first.at || done <= first.done) return undefined;
  return ((done - first.done) * 1000) / (at - first.at);
}

function progressLine({ done, failed }: ProgressState, total: number, rate: number | undefined): string {
  const left = total - done;
  return [
    `${String(done).padStart(String(total).length)} of ${total}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(rate === undefined ? [] : [rateText(rate)]),
    ...(rate === undefined || left <= 0 ? [] : [`${durationText(left / rate)} left`]),
  ].join(' · ');
}

function rateText(rate: number): string {
  if (rate >= 9.95) return `${Math.round(rate)}/s`;
  return rate >= 0.95 ? `${rate.toFixed(1)}/s` : `${(rate * 60).toFixed(rate * 60 < 9.95 ? 1 : 0)}/min`;
}

function durationText(seconds: number): string {
  if (seconds < 59.5) return `${Math.max(Math.round(seconds), 1)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
