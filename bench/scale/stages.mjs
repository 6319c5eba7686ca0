/** A run in equal parts of its documents: when each was reached, how fast it went, and the memory seen during it. */
export function stages(samples, documents, parts) {
  const marks = Array.from({ length: parts }, (_, at) => Math.round(((at + 1) * documents) / parts));
  let from = { seconds: startOf(samples), documents: 0 };
  return marks.map((mark) => {
    const to = { seconds: reached(samples, mark), documents: mark };
    const within = samples.filter(({ seconds }) => seconds >= from.seconds && seconds <= to.seconds);
    const stage = {
      documents: mark,
      seconds: to.seconds,
      rate: (mark - from.documents) / (to.seconds - from.seconds),
      main: greatest(within, 'main'),
      workers: greatest(within, 'workers'),
    };
    from = to;
    return stage;
  });
}

/** Rows are validated before the first is rendered: the rate counts from the last look that saw no document. */
function startOf(samples) {
  return samples.findLast(({ documents }) => documents === 0)?.seconds ?? 0;
}

/** When a number of documents was there, between two looks by proportion. */
function reached(samples, mark) {
  const at = samples.findIndex(({ documents }) => documents >= mark);
  if (at < 0) return samples[samples.length - 1].seconds;
  const [before, after] = [samples[at - 1] ?? samples[at], samples[at]];
  const gained = after.documents - before.documents;
  const share = gained === 0 ? 1 : (mark - before.documents) / gained;
  return before.seconds + share * (after.seconds - before.seconds);
}

function greatest(samples, key) {
  const known = samples.flatMap((sample) => sample[key] ?? []);
  return known.length === 0 ? undefined : Math.max(...known);
}

const megabytes = (bytes) => (bytes === undefined ? '' : String(Math.round(bytes / 2 ** 20)));

export const stageHeader = [
  'documents',
  'after, s',
  'documents/s in this part',
  'main process, MiB',
  'processes below it, MiB',
];

export function stageRows({ stages: parts }) {
  return parts.map(({ documents, seconds, rate, main, workers }) => [
    String(documents),
    seconds.toFixed(1),
    Number.isFinite(rate) ? rate.toFixed(1) : '',
    megabytes(main),
    megabytes(workers),
  ]);
}

export const totalHeader = [
  'tenants',
  'documents',
  'wall, s',
  'documents/s',
  'CPU ms/document',
  'peak memory, MiB',
];

export function totalRow({ tenants, documents, ms, cpuMs, peakRss }) {
  return [
    String(tenants),
    String(documents),
    (ms / 1000).toFixed(1),
    ((documents / ms) * 1000).toFixed(1),
    cpuMs === null ? '' : (cpuMs / documents).toFixed(1),
    peakRss === null ? '' : megabytes(peakRss),
  ];
}
