import { PDFBool, type PDFDict, PDFNull } from '@cantoo/pdf-lib';
import { type Finding, finding } from '../finding.js';
import { asDict, bytesOf, dictEntry, entry, listEntry, nameEntry, textEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

const languageTag = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[\dA-Za-z]{5,8})*$/;

/** What the trailer and the catalog have to say. */
export function checkDocument({ document, catalog, structure }: Subject): Finding[] {
  const { trailerInfo } = document.context;
  const findings: Finding[] = [];
  const require = (holds: boolean, ...[rule, place]: Parameters<typeof finding>) => {
    if (!holds) findings.push(finding(rule, place));
  };
  require(trailerInfo.Encrypt === undefined, 'encrypted', 'trailer');
  require(document.context.lookup(trailerInfo.ID) !== undefined, 'file-id', 'trailer');
  require(isTrue(dictEntry(catalog, 'MarkInfo'), 'Marked'), 'marked', 'catalog');
  require(!isTrue(dictEntry(catalog, 'MarkInfo'), 'Suspects'), 'suspects', 'catalog');
  require(isTrue(dictEntry(catalog, 'ViewerPreferences'), 'DisplayDocTitle'), 'display-title', 'catalog');
  require(languageTag.test(textEntry(catalog, 'Lang') ?? ''), 'language', 'catalog');
  for (const { dict, place } of structure.elements) {
    const language = textEntry(dict, 'Lang');
    require(language === undefined || languageTag.test(language), 'language', place);
  }
  require(listEntry(catalog, 'OutputIntents').map(asDict).some(isOutputIntent), 'output-intent', 'catalog');
  const form = dictEntry(catalog, 'AcroForm');
  require(!has(form, 'XFA'), 'xfa', 'AcroForm');
  require(!isTrue(form, 'NeedAppearances'), 'need-appearances', 'AcroForm');
  return findings;
}

/** ISO 32000-1, 14.11.5, with the profile that device colours are seen through. */
function isOutputIntent(intent: PDFDict | undefined): boolean {
  const profile = bytesOf(entry(intent, 'DestOutputProfile'));
  const signature = Buffer.from(profile?.subarray(36, 40) ?? []).toString('latin1');
  return nameEntry(intent, 'S') === 'GTS_PDFA1' && signature === 'acsp';
}

function isTrue(dict: PDFDict | undefined, key: string): boolean {
  return entry(dict, key) === PDFBool.True;
}

function has(dict: PDFDict | undefined, key: string): boolean {
  const value = entry(dict, key);
  return value !== undefined && value !== PDFNull;
}
