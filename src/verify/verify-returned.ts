import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { compareContent, type IssuedContent, readReturned } from './content/index.js';
import { type Issued, type PdfFindings, verifyPdf } from './pdf/index.js';
import type { ClauseFinding, VerificationReport } from './report.js';
import { sortedReasons, verdictOf } from './verdict.js';

export interface ReturnedTerms {
  /** What was issued: the file or its size and digest, and what it says. */
  readonly issued?: Issued | undefined;
  readonly content?: IssuedContent | undefined;
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
  /** Milliseconds since 1970, as of `Host.now`. */
  readonly at: number;
}

/**
 * Verifies a returned file, a PDF or DOCX: byte by byte where the issued bytes are its beginning, else by what it says, clause by
 * clause. The file may come from anybody: nothing is thrown, what cannot be read is a reason.
 */
export async function verifyReturned(
  returned: Uint8Array,
  terms: ReturnedTerms,
): Promise<VerificationReport> {
  const findings = isPdf(returned) ? verifyPdf(returned, terms) : nothing;
  if (findings.comparison === 'bytes') return reportOf(findings, unchanged(findings, terms.content));
  const isSealed = findings.signatures.some(
    ({ kind, intact, trusted }) => kind === 'seal' && intact && trusted,
  );
  if (terms.content === undefined) {
    const message = 'It was not compared with what was issued, which is not known';
    const reason = diagnostic(isSealed ? 'not-compared' : 'not-comparable', message);
    return reportOf({ ...findings, reasons: [...findings.reasons, reason] }, []);
  }
  return byContent(returned, findings, terms.content);
}

const nothing: PdfFindings = { comparison: 'none', reasons: [], signatures: [], fields: [] };

/** Its header is within the first kilobyte (ISO 32000-1, annex H, note 13). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function byContent(
  returned: Uint8Array,
  findings: PdfFindings,
  issued: IssuedContent,
): Promise<VerificationReport> {
  const { value: content, diagnostics } = await readReturned(returned);
  if (content === undefined) return reportOf(withReasons(findings, diagnostics), []);
  const compared = compareContent(issued, content);
  const fields =
    findings.fields.length > 0
      ? findings.fields
      : content.fields.map(({ name, value }) => ({ name, returned: value }));
  const comparison = compared.isComparable ? 'content' : 'none';
  return reportOf(
    { ...withReasons(findings, [...diagnostics, ...compared.diagnostics]), comparison, fields },
    compared.clauses,
  );
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
