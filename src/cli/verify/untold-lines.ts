import type { VerificationReport } from '../../index.js';
import type { Against } from './verified-file.js';

/** More names than this are counted. */
const mostNames = 12;

/** What nobody may take for checked: the report does not know it. */
export function untoldLines(
  { comparison, clauses, reasons, signatures }: VerificationReport,
  { kind }: Against,
): readonly string[] {
  const told = new Set(reasons.map(({ code }) => code));
  const intact = signatures.filter((signature) => signature.intact);
  const unknown = clauses.filter(({ state }) => state === 'unknown');
  const names = unknown.slice(0, mostNames).map(({ reference, id }) => reference ?? id ?? 'a clause');
  const more = unknown.length > mostNames ? ` and ${unknown.length - mostNames} more` : '';
  return [
    ...(kind === 'nothing'
      ? ['Whether it is what was issued, and for whom: name that with --issued or --register.']
      : []),
    ...(kind !== 'nothing' && comparison === 'none' && unknown.length === 0
      ? ['Whether any of it says what was issued: read it beside the issued document.']
      : []),
    ...(unknown.length > 0
      ? [
          unknown.length === clauses.length
            ? `Whether any of its ${clauses.length} clauses says what was issued.`
            : `Whether these clauses say what was issued: ${names.join(', ')}${more}.`,
        ]
      : []),
    ...(told.has('content-issued-unknown')
      ? ['Whether owners, dates and the text around the clauses are as issued: the issued document is gone.']
      : []),
    ...(intact.length > 0 && !intact.some(({ trusted }) => trusted)
      ? ['Whether those who signed are who they say: name the authorities that you trust with --trust.']
      : []),
    ...(intact.some(({ trusted, level, kind: of }) => trusted && level !== 'B-LT' && of !== 'time-stamp')
      ? ['Whether certificates had been revoked: only signatures of level B-LT bring along what tells it.']
      : []),
    ...(signatures.length > 0 && intact.length === 0
      ? ['Who signed it: the signatures in it do not hold any more. Ask for the file as it was signed.']
      : []),
    ...(signatures.length === 0
      ? ['Who signed it, if anybody: it bears no signature that a program can check. Look at it.']
      : []),
  ];
}
