import type { Diagnostic, Severity } from '../../index.js';
import { printable } from '../printable.js';

const headings: Readonly<Record<Severity, string>> = {
  error: 'Why it is rejected',
  warning: 'Remarks',
  info: 'Notes',
};

/** More of the same are counted: JSON has all. */
const most = 12;

/** What speaks for and against a file: a section for each weight, and once for each code what to do. */
export function reasonLines(reasons: readonly Diagnostic[]): readonly string[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = reasons.filter((reason) => reason.severity === severity);
    if (own.length === 0) return [];
    const codes = [...new Set(own.map(({ code }) => code))];
    const lines = codes.flatMap((code) => linesOf(own.filter((reason) => reason.code === code)));
    return [`${[headings[severity], ...lines.map((line) => `  ${printable(line)}`)].join('\n')}\n`];
  });
}

function linesOf(reasons: readonly Diagnostic[]): readonly string[] {
  const more = reasons.length - most;
  return [
    ...reasons
      .slice(0, most)
      .map(({ code, field, message }) => `${field === undefined ? '' : `${field}: `}${message} [${code}]`),
    ...(more > 0 ? [`and ${more.toLocaleString('en')} more of these, which --json tells`] : []),
    ...[...new Set(reasons.map(({ hint }) => hint))].slice(0, most).map((hint) => `  -> ${hint}`),
  ];
}
