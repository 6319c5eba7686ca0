import type { VerificationReport } from './report.js';

/** Something that nobody may take for checked. */
export interface Untold {
  /** In a word. */
  readonly about: 'Words' | 'Clauses' | 'Owners and dates' | 'Signers' | 'Revocation';
  /** What is not known, and what to do. It can hold names of clauses as they came. */
  readonly sentence: string;
}

/** More names than this are counted. */
const mostNames = 12;

/** @param against What the file was held against. */
export function untoldOf(
  report: VerificationReport,
  against: 'issued-file' | 'register' | 'nothing',
): readonly Untold[] {
  return [...words(report, against), ...signers(report)];
}

function words(
  { comparison, clauses, reasons }: VerificationReport,
  against: 'issued-file' | 'register' | 'nothing',
): readonly Untold[] {
  if (against === 'nothing') {
    const sentence =
      'Whether it is what was issued, and for whom: there was nothing to compare it with. Give the issued file or the register.';
    return [{ about: 'Words', sentence }];
  }
  const unknown = clauses.filter(({ state }) => state === 'unknown');
  const told: Untold[] = [];
  if (unknown.length > 0) told.push({ about: 'Clauses', sentence: unknownClauses(unknown, clauses.length) });
  else if (comparison === 'none')
    told.push({
      about: 'Words',
      sentence: 'Whether any of it says what was issued: read it beside the issued document.',
    });
  if (reasons.some(({ code }) => code === 'content-issued-unknown'))
    told.push({
      about: 'Owners and dates',
      sentence:
        'Whether owners, dates and the text around the clauses are as issued: the issued document is gone.',
    });
  return told;
}

function unknownClauses(unknown: VerificationReport['clauses'], all: number): string {
  if (unknown.length === all)
    return `Whether any of its ${all} clauses says what was issued: read it beside the issued document.`;
  const names = unknown.slice(0, mostNames).map(({ reference, id }) => reference ?? id ?? 'a clause');
  const more = unknown.length > mostNames ? ` and ${unknown.length - mostNames} more` : '';
  return `Whether these clauses say what was issued: ${names.join(', ')}${more}.`;
}

function signers({ signatures }: VerificationReport): readonly Untold[] {
  if (signatures.length === 0) {
    const sentence = 'Who signed it, if anybody: it bears no signature that a program can check. Look at it.';
    return [{ about: 'Signers', sentence }];
  }
  // That none holds, or that nobody trusted stands behind them, is a reason, and has been told.
  const trusted = signatures.filter((each) => each.intact && each.trusted);
  if (trusted.every(({ level, kind }) => level === 'B-LT' || kind === 'time-stamp')) return [];
  const sentence =
    'Whether certificates had been revoked: only signatures of level B-LT bring along what tells it.';
  return [{ about: 'Revocation', sentence }];
}
