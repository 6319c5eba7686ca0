import { ratio, summary } from './statistics.mjs';

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
const range = ({ min, median, max }) => `${number(median)} (${number(min)} to ${number(max)})`;
const megabytes = (bytes) => (bytes === undefined ? '?' : `${Math.round(bytes / 2 ** 20)} MiB`);

/** Rows of the figures: a subject each. */
export function figureRows(results) {
  return results.map(({ subject, rounds, missing }) => {
    if (rounds.length === 0)
      return [subject.id, subject.title, `not available: ${firstLine(missing)}`, '', '', '', '', ''];
    const figures = summary(rounds);
    return [
      subject.id,
      subject.title,
      range(figures.rate),
      number(figures.msPerDocument.median),
      figures.cpuPerDocument ? range(figures.cpuPerDocument) : '?',
      figures.composePerDocument ? number(figures.composePerDocument.median) : '',
      megabytes(figures.peakRss),
      `${Math.round(figures.bytes / 1000)} kB`,
    ];
  });
}

export const figureHeader = [
  'subject',
  'what',
  'documents/s, median (min to max)',
  'ms/document',
  'CPU ms/document',
  'of it composing, ms',
  'peak memory',
  'size',
];

/** Rows of the ratios, those whose two sides both ran in the same rounds. */
export function ratioRows(results) {
  const byId = new Map(results.map((result) => [result.subject.id, result]));
  return results.flatMap(({ subject, rounds }) =>
    (subject.ratios ?? []).flatMap(({ peer, target }) => {
      const other = byId.get(peer)?.rounds ?? [];
      if (rounds.length === 0 || rounds.length !== other.length) return [];
      const times = ratio(rounds, other);
      const aim = target === undefined ? '' : verdict(times.wall.median, target);
      return [[subject.id, peer, range(times.wall), times.cpu ? range(times.cpu) : '?', aim]];
    }),
  );
}

export const ratioHeader = [
  'subject',
  'against',
  'times as fast, median (min to max)',
  'by processor time',
  'aim',
];

function verdict(median, target) {
  return `at least ${target}: ${median >= target ? 'reached' : 'not reached'}`;
}

/** A table in Markdown. */
export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A table for a terminal. */
export function plainTable(header, rows) {
  const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => row[at].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}

function firstLine(text = 'unknown') {
  return text.split('\n')[0];
}
