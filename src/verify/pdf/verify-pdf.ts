import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { largestDocument } from '../../readers/index.js';
import { readCertificates } from '../../sign/index.js';
import type { VerificationReport } from '../report.js';
import { changesSince } from './changes-since.js';
import type { Graph } from './file/graph.js';
import { lengthsOf } from './file/revisions.js';
import { filledFields } from './filled-fields.js';
import { type Issued, type IssuedPart, issuedPart, sizeOf } from './issued-part.js';
import { issuedReasons, mentionsSignature, openReasons } from './issued-reasons.js';
import { type OpenedPdf, openPdf } from './opened.js';
import { checkSignatures, readSecurityStore } from './signatures/index.js';
import { Damaged } from './syntax/damaged.js';

export interface PdfTerms {
  /** What was issued; without it the signatures alone tell. */
  readonly issued?: Issued | undefined;
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
  /** Milliseconds since 1970, as of `Host.now`. */
  readonly at: number;
}

/** What a PDF tells by itself. Where `comparison` is `none`, what it says has still to be compared. */
export type PdfFindings = Pick<VerificationReport, 'reasons' | 'comparison' | 'signatures' | 'fields'>;

/**
 * Verifies a returned PDF byte by byte: whether the issued file is its beginning, whether each signature holds and can be
 * trusted, and what else changed since. Nothing is thrown: what cannot be read is a reason.
 */
export function verifyPdf(returned: Uint8Array, terms: PdfTerms): PdfFindings {
  const part = terms.issued && issuedPart(returned, terms.issued);
  const comparison = part === 'intact' ? 'bytes' : 'none';
  try {
    if (returned.length > largestDocument) throw new Damaged('It is larger than any statement');
    return { comparison, ...findingsOf(openPdf(returned), part, terms) };
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return { comparison, reasons: [damaged(returned, part, error)], signatures: [], fields: [] };
  }
}

/** A program that made another file of it may write as it likes; what is signed must be clear. */
function damaged(bytes: Uint8Array, part: IssuedPart | undefined, { message }: Damaged): Diagnostic {
  if (part !== 'intact' && !mentionsSignature(bytes))
    return diagnostic('file-unusual', `The PDF is unusual: ${message}`);
  return diagnostic('file-damaged', `The PDF can be read in more than one way, or not at all: ${message}`);
}

function findingsOf(pdf: OpenedPdf, part: IssuedPart | undefined, { issued, trust, at }: PdfTerms) {
  const { signatures, reasons } = checkSignatures({
    graph: pdf.last,
    revisions: pdf.revisions,
    trusted: readCertificates(trust),
    at,
    store: readSecurityStore(pdf.last),
  });
  const revision = part === 'intact' && issued ? issuedRevision(pdf, sizeOf(issued)) : undefined;
  return {
    reasons: [
      ...reasons,
      ...changesSince(pdf, revision, signatures),
      ...issuedReasons(pdf, part, signatures),
      ...openReasons(pdf.last),
    ],
    signatures: signatures.map(({ finding }) => finding),
    fields: filledFields(pdf, issuedGraph(pdf, revision, issued), signatures),
  };
}

function issuedRevision(pdf: OpenedPdf, size: number): number {
  const found = pdf.revisions.findIndex((each) => lengthsOf(pdf.bytes, each).includes(size));
  if (found === -1) throw new Damaged('The issued file is not a revision of it');
  return found;
}

function issuedGraph(
  pdf: OpenedPdf,
  revision: number | undefined,
  issued: Issued | undefined,
): Graph | undefined {
  if (revision !== undefined) return pdf.graph(revision);
  try {
    return issued instanceof Uint8Array ? openPdf(issued).last : undefined;
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
}
