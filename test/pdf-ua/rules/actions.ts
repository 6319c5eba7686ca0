import { PDFDict } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import { dictEntry, entry, nameEntry, textEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** Addresses that a link may lead to. */
const address = /^(https?:\/\/|mailto:|tel:)/i;

/** Links go to a place or an address; nothing starts by itself (ISO 19005-3, 6.5.1 and 6.5.2). */
export function checkActions({ document, catalog }: Subject): Finding[] {
  const findings: Finding[] = [];
  if (dictEntry(dictEntry(catalog, 'Names'), 'JavaScript') !== undefined)
    findings.push(finding('action', 'names of the catalog'));
  if (entry(catalog, 'OpenAction') instanceof PDFDict && !isAllowed(dictEntry(catalog, 'OpenAction')))
    findings.push(finding('action', 'opening of the document'));
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const place = `object ${reference.objectNumber}`;
    if (entry(object, 'AA') !== undefined) findings.push(finding('action', place));
    if (nameEntry(object, 'Subtype') === 'Widget' && entry(object, 'A') !== undefined)
      findings.push(finding('action', place));
    const holdsAction = ['Annot', undefined].includes(nameEntry(object, 'Type'));
    const action = holdsAction ? dictEntry(object, 'A') : undefined;
    if (nameEntry(action, 'S') !== undefined && !isAllowed(action)) findings.push(finding('action', place));
    if (nameEntry(object, 'Type') === 'Action' && !isAllowed(object)) findings.push(finding('action', place));
  }
  return findings;
}

function isAllowed(action: PDFDict | undefined): boolean {
  switch (nameEntry(action, 'S')) {
    case 'GoTo':
      return entry(action, 'Next') === undefined;
    case 'URI':
      return entry(action, 'Next') === undefined && address.test(textEntry(action, 'URI') ?? '');
    default:
      return false;
  }
}
