import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/index.js';
import type { IssuedContent } from './content/index.js';
import { type Issued, issuedPart, type PdfFindings, sizeOf, verifyPdf } from './pdf/index.js';
import { type ContentReader, openContentReader } from './reading/index.js';
import type { ClauseFinding, FilledField, VerificationReport } from './report.js';
import { sortedReasons, verdictOf } from './verdict.js';

export interface ReturnedTerms {
  /** What was issued: the file or its size and digest, and what it says. */
  readonly issued?: Issued | undefined;
  readonly content?: IssuedContent | undefined;
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
  /** Milliseconds since 1970, as of `Host.now`. */
  readonly at: number;
  /** What reads its text, where that is needed; one for this file alone, when not given. It is left open. */
  readonly reader?: ContentReader | undefined;
}

/**
 * Verifies a returned file, a PDF or DOCX: byte by byte where the issued bytes are its beginning, else by what it says, clause by
 * clause. The file may come from anybody: nothing is thrown, what cannot be read, or costs too much to be read, is a reason.
 */
export async function verifyReturned(
  returned: Uint8Array,
  terms: ReturnedTerms,
): Promise<VerificationReport> {
  if (!isPdf(returned) && isIssued(returned, terms.issued)) return asIssued(terms.content);
  const findings = findingsOf(returned, terms);
  if (findings.comparison === 'bytes') return reportOf(findings, unchanged(findings, terms.content));
  const isSealed = findings.signatures.some(
    ({ kind, intact, trusted }) => kind === 'seal' && intact && trusted,
  );
  if (terms.content === undefined) {
    const message = 'It was not compared with what was issued, which is not known';
    const reason = diagnostic(isSealed ? 'not-compared' : 'not-comparable', message);
    return reportOf({ ...findings, reasons: [...findings.reasons, reason] }, []);
  }
  const reader = terms.reader ?? openContentReader();
  try {
    return await byContent(returned, findings, { issued: terms.content, reader });
  } finally {
    if (terms.reader === undefined) await reader.close();
  }
}

const nothing: PdfFindings = { comparison: 'none', reasons: [], signatures: [], fields: [] };

/** A DOCX can have a PDF within: which of the two people see depends on the name of the file. */
function findingsOf(returned: Uint8Array, terms: ReturnedTerms): PdfFindings {
  if (!isPdf(returned)) return nothing;
  if (!Buffer.from(returned.subarray(0, 4)).equals(archive)) return verifyPdf(returned, terms);
  const reason = diagnostic('file-damaged', 'It is a PDF and a DOCX at once, which can say different things');
  return { ...nothing, reasons: [reason] };
}

const archive = Buffer.from('PK\u0003\u0004', 'latin1');

/** Its header is within the first kilobyte (ISO 32000-1, annex H, note 13). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isIssued(returned: Uint8Array, issued: Issued | undefined): boolean {
  return (
    issued !== undefined && sizeOf(issued) === returned.length && issuedPart(returned, issued) === 'intact'
  );
}

/** A document that can only be told to be the issued one while nobody has touched it. */
function asIssued(content: IssuedContent | undefined): VerificationReport {
  const reasons = [diagnostic('returned-as-issued', 'It is the very file that was issued')];
  const findings: PdfFindings = { ...nothing, comparison: 'bytes', reasons };
  return reportOf(findings, unchanged(findings, content));
}

async function byContent(
  returned: Uint8Array,
  findings: PdfFindings,
  { issued, reader }: { readonly issued: IssuedContent; readonly reader: ContentReader },
): Promise<VerificationReport> {
  const { compared, fields: read, diagnostics } = await reader.compare(returned, issued);
  const found =
    findings.fields.length > 0 ? findings.fields : read.map(({ name, value }) => ({ name, returned: value }));
  const fields = found.map((field) => asIssuedIn(issued, field));
  const comparison = compared?.isComparable ? 'content' : 'none';
  const isAsIssued = compared?.isComparable && !hasErrors(diagnostics);
  const unsealed =
    isAsIssued && !isPdf(returned)
      ? [diagnostic('docx-unsealed', 'It says what was issued, but a DOCX has no seal')]
      : [];
  const told = withReasons(findings, [...diagnostics, ...unsealed]);
  return reportOf({ ...told, comparison, fields }, compared?.clauses ?? []);
}

/** What a document was issued with in its fields, names and titles of signatories, stands in its text. */
function asIssuedIn({ pieces }: IssuedContent, field: FilledField): FilledField {
  const { issued, returned } = field;
  const isIssued = pieces.some(({ part, text }) => part === 'signature' && text === returned);
  return issued === undefined && isIssued && returned !== undefined ? { ...field, issued: returned } : field;
}

function withReasons(findings: PdfFindings, more: readonly Diagnostic[]): PdfFindings {
  return { ...findings, reasons: [...findings.reasons, ...more] };
}

/** The clauses of a file that begins with what was issued, where nothing was drawn over it. */
function unchanged({ reasons }: PdfFindings, content: IssuedContent | undefined): readonly ClauseFinding[] {
  if (verdictOf(reasons) === 'rejected') return [];
  return (content?.clauses ?? []).map(({ id, reference }) => ({
    id,
    ...(reference !== undefined && { reference }),
    state: 'same' as const,
  }));
}

function reportOf(findings: PdfFindings, clauses: readonly ClauseFinding[]): VerificationReport {
  const reasons = sortedReasons(findings.reasons);
  return { ...findings, verdict: verdictOf(reasons), reasons, clauses };
}
