import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { compareRevisions } from './changes/compare.js';
import { checkTiles } from './file/tiles.js';
import type { OpenedPdf } from './opened.js';
import { type CheckedSignature, forbidsFilling, locks } from './signatures/index.js';

/**
 * What changed since the document was issued, or was first signed, from one revision to the next. So what somebody signed is held
 * against what was issued even if it was put right again after, and a signature that was taken away is missed. Throws `Damaged`.
 *
 * @param issued Number of the revision that was issued, where it is there.
 */
export function changesSince(
  pdf: OpenedPdf,
  issued: number | undefined,
  signatures: readonly CheckedSignature[],
): readonly Diagnostic[] {
  const first = Math.min(
    issued ?? Number.POSITIVE_INFINITY,
    ...signatures.flatMap(({ revision }) => revision ?? []),
  );
  return pdf.revisions.flatMap((revision, to) => {
    const before = pdf.revisions[to - 1];
    if (to <= first || before === undefined) return [];
    checkTiles(pdf.graph(to), revision, before);
    const { reasons, touched } = compareRevisions(pdf.graph(to - 1), pdf.graph(to));
    return [...reasons, ...touched.flatMap((name) => locked(pdf, to - 1, name, signatures))];
  });
}

/** Signatures that were there and say that the field stays as it is. */
function locked(
  pdf: OpenedPdf,
  from: number,
  name: string,
  signatures: readonly CheckedSignature[],
): readonly Diagnostic[] {
  return signatures.flatMap(({ found, finding, revision }) => {
    if (revision === undefined || revision > from) return [];
    const graph = pdf.graph(revision);
    const isLocked = locks(graph, found, name) || forbidsFilling(graph, found);
    const message = `The field ${name} was changed after ${finding.field} was signed, which locks it`;
    return isLocked ? [diagnostic('field-locked', message)] : [];
  });
}
