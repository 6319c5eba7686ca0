import { all, type Element, parseXml } from '../../writers/docx-xml.js';
import { type Finding, finding } from '../finding.js';
import { asDict, bytesOf, entry, textEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** XMP metadata: what the document claims to be, and its title. */
export function checkMetadata({ document, catalog }: Subject): Finding[] {
  const xmp = parsed(bytesOf(entry(catalog, 'Metadata')));
  if (xmp === undefined) return [finding('metadata', 'catalog')];
  const info = asDict(document.context.lookup(document.context.trailerInfo.Info));
  const title = titleOf(xmp);
  const findings: Finding[] = [];
  if (property(xmp, 'pdfuaid:part') !== '1') findings.push(finding('pdfua-part', 'metadata'));
  // The schema of PDF/UA is not among those that PDF/A knows.
  if (!all(xmp, 'pdfaSchema:prefix').some((prefix) => textOf(prefix) === 'pdfuaid'))
    findings.push(finding('pdfua-schema', 'metadata'));
  if (property(xmp, 'pdfaid:part') !== '3' || property(xmp, 'pdfaid:conformance') !== 'A')
    findings.push(finding('pdfa-part', 'metadata'));
  if (title === undefined || title.trim() === '') findings.push(finding('title', 'metadata'));
  else if (textEntry(info, 'Title') !== title) findings.push(finding('info-title', 'metadata'));
  return findings;
}

/** The packet's wrapper consists of processing instructions, which the parser need not know. */
function parsed(bytes: Uint8Array | undefined): Element | undefined {
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseXml(text.replaceAll(/<\?xpacket [^?]*\?>/g, '').trim());
  } catch {
    return undefined;
  }
}

/** A simple property, as an element or as an attribute of a description. */
function property(xmp: Element, name: string): string | undefined {
  const [element] = all(xmp, name);
  if (element !== undefined) return textOf(element);
  return all(xmp, 'rdf:Description').find(({ attributes }) => name in attributes)?.attributes[name];
}

/** The alternative for all languages, or the only one. */
function titleOf(xmp: Element): string | undefined {
  const alternatives = all(xmp, 'dc:title').flatMap((title) => all(title, 'rdf:li'));
  const chosen =
    alternatives.find(({ attributes }) => attributes['xml:lang'] === 'x-default') ?? alternatives[0];
  return chosen === undefined ? undefined : textOf(chosen);
}

function textOf(element: Element): string {
  return element.text + element.children.map(textOf).join('');
}
