import { CountersignError, diagnostic, exitCodes } from '../diagnostics/index.js';

/**
 * How the numbers of a series are written: `SOR-2026-{0000}` makes 7 into `SOR-2026-0007` and 12345 into
 * `SOR-2026-12345`. Error: `number-series-invalid`.
 */
export function readSeries(series: string): (value: number) => string {
  const parts = /^([^{}]*)\{(0{1,15})\}([^{}]*)$/.exec(series);
  if (parts === null) {
    throw new CountersignError(diagnostic('number-series-invalid', `${series} is no series of numbers`), {
      exitCode: exitCodes.usage,
    });
  }
  const [, before = '', zeros = '', after = ''] = parts;
  return (value) => `${before}${String(value).padStart(zeros.length, '0')}${after}`;
}
