import type { Finding } from './finding.js';
import { readSubject, type Subject } from './reading/subject.js';
import { checkActions } from './rules/actions.js';
import { checkAnnotations, checkFields } from './rules/annotations.js';
import { checkAttachments } from './rules/attachments.js';
import { checkDocument } from './rules/document.js';
import { checkFigures } from './rules/figures.js';
import { checkFonts } from './rules/fonts.js';
import { checkGraphics } from './rules/graphics.js';
import { checkHeadings, checkOutlines } from './rules/headings.js';
import { checkLists } from './rules/lists.js';
import { checkMarkedContent } from './rules/marked-content.js';
import { checkMetadata } from './rules/metadata.js';
import { checkNotes, checkStructure } from './rules/structure.js';
import { checkTables } from './rules/tables.js';

const checks: readonly ((subject: Subject) => Finding[])[] = [
  checkActions,
  checkMetadata,
  checkMarkedContent,
  checkGraphics,
  checkStructure,
  checkNotes,
  checkHeadings,
  checkOutlines,
  checkLists,
  checkTables,
  checkFigures,
  checkAnnotations,
  checkFields,
  checkAttachments,
  checkFonts,
];

/**
 * What a machine can find wrong with an accessible PDF that is to be kept (PDF/UA-1 and PDF/A-3a): the conditions of
 * the Matterhorn Protocol 1.1 that need no human eye, with those of ISO 19005-3 that a statement can come near.
 * Of an encrypted file nothing is told but that. Errors: bytes that are no PDF at all.
 */
export async function checkPdfUa(bytes: Uint8Array): Promise<readonly Finding[]> {
  const subject = await readSubject(bytes);
  const findings = checkDocument(subject);
  if (subject.document.isEncrypted) return findings.filter(({ rule }) => rule === 'encrypted');
  return [...findings, ...checks.flatMap((check) => check(subject))];
}
