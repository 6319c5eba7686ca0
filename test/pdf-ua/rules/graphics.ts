import { PDFBool, type PDFDict } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import { asDict, entry, nameEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** Colours, images and graphics states look the same everywhere. The output intent is one of RGB. */
export function checkGraphics({ document, content }: Subject): Finding[] {
  const colours = content.cmyk.map(({ operator, place }) => finding('colour', `${operator}, ${place}`));
  const objects = document.context.enumerateIndirectObjects().flatMap(([reference, object]) => {
    const dict = asDict(object);
    return dict === undefined ? [] : checkObject(dict, `object ${reference.objectNumber}`);
  });
  return [...colours, ...objects];
}

function checkObject(dict: PDFDict, place: string): Finding[] {
  const findings: Finding[] = [];
  if (nameEntry(dict, 'Subtype') === 'Image') {
    if (nameEntry(dict, 'ColorSpace') === 'DeviceCMYK') findings.push(finding('colour', place));
    if (entry(dict, 'Interpolate') === PDFBool.True) findings.push(finding('image-interpolated', place));
  }
  const transfer = nameEntry(dict, 'TR2') ?? 'Default';
  const isPlain =
    entry(dict, 'TR') === undefined && entry(dict, 'HTP') === undefined && transfer === 'Default';
  if (nameEntry(dict, 'Type') === 'ExtGState' && !isPlain) findings.push(finding('graphics-state', place));
  return findings;
}
