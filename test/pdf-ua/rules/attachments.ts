import type { PDFDict } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import { asDict, dictEntry, listEntry, nameEntry, nameTree, textEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** ISO 32000-2, 7.11.3. */
const relationships = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];

/** Files that the document carries say what they are (ISO 19005-3, 6.8). */
export function checkAttachments({ catalog }: Subject): Finding[] {
  const files = nameTree(dictEntry(dictEntry(catalog, 'Names'), 'EmbeddedFiles'));
  const associated = new Set(listEntry(catalog, 'AF').map(asDict));
  return [...files].flatMap(([name, value]) => {
    const file = asDict(value);
    const place = `file ${name}`;
    const findings = checkFile(file, place);
    return associated.has(file) ? findings : [...findings, finding('file-not-associated', place)];
  });
}

function checkFile(file: PDFDict | undefined, place: string): Finding[] {
  const stream = dictEntry(dictEntry(file, 'EF'), 'F');
  const findings: Finding[] = [];
  if (!textEntry(file, 'F') || !textEntry(file, 'UF')) findings.push(finding('file-names', place));
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(nameEntry(stream, 'Subtype') ?? ''))
    findings.push(finding('file-type', place));
  if (!/^D:\d{14}/.test(textEntry(dictEntry(stream, 'Params'), 'ModDate') ?? ''))
    findings.push(finding('file-date', place));
  if (!relationships.includes(nameEntry(file, 'AFRelationship') ?? ''))
    findings.push(finding('file-relationship', place));
  return findings;
}
