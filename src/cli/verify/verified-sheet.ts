import { untoldOf, type VerificationReport } from '../../index.js';
import { type Fact, renderFacts } from '../fact-sheet.js';
import { printable } from '../printable.js';
import { renderInset } from '../table.js';
import { clauseLines } from './clause-lines.js';
import { reasonLines } from './reason-lines.js';
import { signatureHeadings, signatureRow } from './signature-row.js';
import type { Against, MeasuredStatement, VerifiedFile } from './verified-file.js';

const verdicts: Readonly<Record<VerificationReport['verdict'], string>> = {
  accepted: 'ACCEPTED',
  'accepted-with-remarks': 'ACCEPTED WITH REMARKS',
  rejected: 'REJECTED',
};

/** What was found of a file, as a page for people: the verdict first, then why, then all that it rests on. */
export function verifiedSheet({ file, sha256, asOf, against, report }: VerifiedFile, limit?: number): string {
  const { verdict, reasons, signatures, fields, clauses } = report;
  return [
    renderFacts(`${file}: ${verdicts[verdict]}`, [
      ...factsOf(against),
      ['Compared', comparisonOf(report, against)],
      ['Judged as of', asOf],
      ['Signed by', signersOf(report)],
      ['SHA-256', sha256],
    ]),
    ...reasonLines(reasons),
    table('Signatures', signatureHeadings, signatures.map(signatureRow), limit),
    table(
      'Filled in',
      ['field', 'value', 'when issued', 'covered by'],
      fields.filter(({ issued, returned }) => returned !== issued).map(fieldRow(report)),
      limit,
    ),
    section('Clauses that are not as issued (words in [brackets] differ)', clauseLines(clauses)),
    section('What cannot be told', untoldLines(report, against)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const matched = {
  carried: 'found by what the file carries',
  text: 'found by the text of the file',
  person: 'as --number says',
} as const;

function factsOf(against: Against): readonly Fact[] {
  if (against.kind === 'nothing')
    return [
      ['Held against', 'nothing'],
      ['Says of itself', against.claims && statementLine(against.claims)],
    ];
  const from = against.kind === 'register' ? `${against.name}, ${matched[against.matchedBy]}` : against.name;
  return [
    ['Held against', from],
    ['Statement', statementLine(against.statement)],
  ];
}

function statementLine({ number, version, language, customer }: MeasuredStatement): string {
  return `${number}, version ${version}, ${language}, of ${customer}`;
}

function comparisonOf({ comparison, clauses }: VerificationReport, { kind }: Against): string {
  switch (comparison) {
    case 'bytes':
      return 'byte by byte: the file begins with what was issued, and what was added since was looked at';
    case 'content':
      return `by what it says, in ${clauses.length} clauses and all around them: these are other bytes than were issued`;
    case 'none':
      return kind === 'nothing'
        ? 'no: signatures and structure alone were checked'
        : 'no, or in part: it cannot be told what all of it says';
    default:
      return comparison satisfies never;
  }
}

function untoldLines(report: VerificationReport, { kind }: Against): readonly string[] {
  const intact = report.signatures.filter((signature) => signature.intact);
  const isUnknown = intact.length > 0 && !intact.some(({ trusted }) => trusted);
  return [
    ...untoldOf(report, kind).map(({ sentence }) => sentence),
    ...(isUnknown
      ? ['Whether those who signed are who they say: name the authorities that you trust with --trust.']
      : []),
  ];
}

/** Those who signed, without whoever sealed it as it was issued. */
function signersOf({ signatures }: VerificationReport): string {
  const signed = signatures.filter(({ kind, intact }) => kind === 'countersignature' && intact);
  const names = [...new Set(signed.map(({ signer, field }) => `${signer} (${field})`))];
  return names.length === 0 ? 'nobody, as far as a program can tell' : names.join(', ');
}

/** Where a signature covers a value, whoever signed there vouches for it. */
function fieldRow({ signatures }: VerificationReport) {
  return ({ name, issued = '', returned = '', signedBy }: VerificationReport['fields'][number]): string[] => {
    const signer = signatures.find(({ field }) => field === signedBy)?.signer;
    const covered = signedBy === undefined ? 'no signature' : (signer ?? signedBy);
    return [name, oneLine(returned) || '(emptied)', oneLine(issued), covered];
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function table(
  heading: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  limit: number | undefined,
): string {
  return rows.length === 0 ? '' : `${heading}\n${renderInset(headings, rows, limit)}`;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `${[heading, ...lines.map((line) => `  ${printable(line)}`)].join('\n')}\n`;
}
