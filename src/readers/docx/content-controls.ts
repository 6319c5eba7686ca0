import type { CarriedField } from '../carried.js';
import { largestValue, mostEntries } from '../limits.js';
import { tokensOf, type XmlElement } from './xml.js';

/** WordprocessingML, transitional and strict (ISO/IEC 29500-1). */
const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** [MS-DOCX] 2.5.1: check boxes are an extension. */
const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';

/** VML with the signature lines of Office. */
const officeNamespace = 'urn:schemas-microsoft-com:office:office';

/** Elements of `sdtPr` that say of what kind a control is (17.5.2.38, choice). */
const kinds: Readonly<Record<string, CarriedField['kind']>> = {
  text: 'text',
  richText: 'text',
  date: 'date',
  comboBox: 'choice',
  dropDownList: 'choice',
  checkbox: 'check-box',
  picture: 'other',
};

interface Control {
  tag: string | undefined;
  alias: string | undefined;
  kind: CarriedField['kind'];
  isChecked: boolean;
  /** Shows what to do instead of a value (17.5.2.39). */
  isPlaceholder: boolean;
  inProperties: boolean;
  /** A table of contents and the like, which nobody fills in. */
  isBuildingBlock: boolean;
  /** The signature line in it. */
  line: CarriedField | undefined;
  text: string;
}

/**
 * The content controls of a DOCX's text (ISO/IEC 29500-1, 17.5.2) with their values, and its signature lines, in the
 * order they stand. Controls within others are fields of their own; a signature line within a control is that field.
 *
 * @param signatures The signature parts of the package, where it was signed.
 */
export function contentControls(documentXml: string, signatures: readonly string[]): readonly CarriedField[] {
  const open: Control[] = [];
  const found: CarriedField[] = [];
  const signed = signedLines(signatures);
  let inText = false;
  for (const token of tokensOf(documentXml)) {
    if (found.length >= mostEntries) break;
    if (token.kind === 'text') {
      addText(open, inText ? token.text : '');
      continue;
    }
    const { element } = token;
    const name = wordName(element);
    if (token.kind === 'end') {
      if (name === 't') inText = false;
      if (name === 'sdtPr') setInProperties(open, false);
      if (name === 'p') addText(open, '\n');
      if (name === 'sdt') {
        const closed = open.pop();
        addText(open, closed?.text ?? '');
        found.push(...fieldOf(closed));
      }
      continue;
    }
    if (name === 't') inText = true;
    if (name === 'sdt') open.push(newControl());
    if (name === 'sdtPr') setInProperties(open, true);
    const control = open.at(-1);
    if (control?.inProperties) property(control, name, element);
    if (element.namespace === officeNamespace && element.name === 'signatureline') {
      const line = signatureLine(element, signed);
      if (control) control.line = line;
      else found.push(line);
    }
  }
  return found;
}

/** The name of an element of Word, and nothing of others. */
function wordName({ namespace, name }: XmlElement): string {
  return wordNamespaces.has(namespace) || namespace === word2010 ? name : '';
}

function newControl(): Control {
  return {
    tag: undefined,
    alias: undefined,
    kind: 'text',
    isChecked: false,
    isPlaceholder: false,
    inProperties: false,
    isBuildingBlock: false,
    line: undefined,
    text: '',
  };
}

/** To the innermost; what is in it is in those around it when it closes. A value ends where nobody would read on. */
function addText(open: readonly Control[], text: string): void {
  const control = open.at(-1);
  if (control) control.text += text.slice(0, Math.max(largestValue - control.text.length, 0));
}

function setInProperties(open: readonly Control[], inProperties: boolean): void {
  const control = open.at(-1);
  if (control) control.inProperties = inProperties;
}

function property(control: Control, name: string, { attributes }: XmlElement): void {
  const value = attributes.get('val');
  if (name === 'tag') control.tag = value;
  if (name === 'alias') control.alias = value;
  if (name === 'showingPlcHdr') control.isPlaceholder = isOn(value ?? '1');
  if (name === 'docPartObj' || name === 'docPartList') control.isBuildingBlock = true;
  if (name === 'checked') control.isChecked = isOn(value ?? '1');
  if (Object.hasOwn(kinds, name)) control.kind = kinds[name] ?? 'other';
}

function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function fieldOf(control: Control | undefined): readonly CarriedField[] {
  if (control === undefined || control.isBuildingBlock) return [];
  const { tag, alias, kind, isChecked, isPlaceholder, text, line } = control;
  if (line) return [{ ...line, name: tag ?? line.name, ...(alias !== undefined && { label: alias }) }];
  const identity = { name: tag ?? alias ?? '', kind, ...(alias !== undefined && { label: alias }) };
  if (kind === 'check-box') return [{ ...identity, state: isChecked ? 'checked' : 'unchecked' }];
  const value = isPlaceholder ? '' : text.trim();
  return [value === '' ? { ...identity, state: 'empty' } : { ...identity, state: 'filled', value }];
}

/** Ids of the lines that were signed: a signature names the one it was made on as SetupID ([MS-OFFCRYPTO] 2.5.2.5). */
function signedLines(signatures: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const xml of signatures) {
    for (const [, id = ''] of xml.matchAll(/<SetupID>([^<]{1,200})<\/SetupID>/g)) {
      if (ids.size < mostEntries) ids.add(id);
    }
  }
  return ids;
}

/** Whether it is signed, not whether the signature is good. */
function signatureLine({ attributes }: XmlElement, signed: ReadonlySet<string>): CarriedField {
  const name = attributes.get('id') ?? '';
  const label = [attributes.get('suggestedsigner'), attributes.get('suggestedsigner2')]
    .filter((text) => text !== undefined && text !== '')
    .join(', ');
  return {
    name,
    kind: 'signature',
    ...(label !== '' && { label }),
    state: signed.has(name) ? 'signed' : 'unsigned',
  };
}
