import { PDFArray } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import { textEntry } from '../reading/objects.js';
import { attribute } from '../reading/structure.js';
import type { Subject } from '../reading/subject.js';

/** Figures say what is seen on them, and where they are. */
export function checkFigures({ structure }: Subject): Finding[] {
  return structure.elements.flatMap((element) => {
    const { dict, role, place } = element;
    const text = textEntry(dict, 'Alt') ?? textEntry(dict, 'ActualText') ?? '';
    const findings: Finding[] = [];
    if (role === 'Formula' && text.trim() === '') findings.push(finding('formula', place));
    if (role !== 'Figure') return findings;
    if (text.trim() === '') findings.push(finding('figure-text', place));
    const box = attribute(element, 'Layout', 'BBox');
    if (!(box instanceof PDFArray) || box.size() !== 4) findings.push(finding('figure-box', place));
    return findings;
  });
}
