import { createHash } from 'node:crypto';
import { element, type InlineXml } from './element.js';
import type { Setting } from './setting.js';
import { inlineStyles } from './style-names.js';
import { plainRuns } from './text.js';

/** A content control: a field of the document that a person fills in (ISO/IEC 29500-1, 17.5.2). */
export interface Control {
  /** What programs call it: `customer-1-name`. */
  readonly tag: string;
  /** What a person and a screen reader call it. */
  readonly title: string;
  /** The block of the statement it is in: the same tag may stand in several. */
  readonly place: number;
}

/** Word takes no longer title and no longer tag. */
const longestName = 64;

/**
 * Text. `value` is what is known already; else the control says what to do. It is not one of plain text (`w:text`): of
 * that LibreOffice 7.4 makes a field of its own kind, into which nothing can be typed in a protected form.
 */
export function textControl(
  control: Control,
  value: string | undefined,
  placeholder: string,
  setting: Setting,
): InlineXml {
  return value === undefined
    ? contentControl(control, [], emptied(placeholder, setting), true)
    : contentControl(control, [], plainRuns(value, setting));
}

/** A date that Word offers a calendar for, written `yyyy-MM-dd`. It is empty. */
export function dateControl(control: Control, placeholder: string, setting: Setting): InlineXml {
  const { isEastAsian, eastAsia, value } = setting.language;
  const date = element('w:date', {}, [
    element('w:dateFormat', { 'w:val': 'yyyy-MM-dd' }),
    element('w:lid', { 'w:val': isEastAsian ? eastAsia : value }),
    element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
    element('w:calendar', { 'w:val': 'gregorian' }),
  ]);
  return contentControl(control, [date], emptied(placeholder, setting), true);
}

/** A box to tick. `run` is the box as it is seen, not ticked. */
export function checkBoxControl(control: Control, states: CheckBoxStates, run: InlineXml): InlineXml {
  const state = (name: string, character: string) =>
    element(name, { 'w14:val': character, 'w14:font': states.font });
  const box = element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': '0' }),
    state('w14:checkedState', states.checked),
    state('w14:uncheckedState', states.unchecked),
  ]);
  return contentControl(control, [box], [run]);
}

export interface CheckBoxStates {
  readonly font: string;
  /** The number of a character, in hexadecimal digits. */
  readonly checked: string;
  readonly unchecked: string;
}

/** Anything: what it is here for is a signature line, which only inside a control can be reached in a protected form. */
export function richControl(control: Control, children: readonly InlineXml[]): InlineXml {
  return contentControl(control, [], children);
}

/** The control cannot be deleted (`sdtLocked`), what is in it can be changed. The order of the properties is the schema's. */
function contentControl(
  { tag, title, place }: Control,
  kind: readonly InlineXml[],
  content: readonly InlineXml[],
  isEmpty = false,
): InlineXml {
  const properties = [
    element('w:alias', { 'w:val': controlTitle(title) }),
    element('w:tag', { 'w:val': controlTag(tag) }),
    element('w:id', { 'w:val': String(controlId(tag, place)) }),
    element('w:lock', { 'w:val': 'sdtLocked' }),
    ...(isEmpty ? [element('w:showingPlcHdr')] : []),
    ...kind,
  ];
  const parts = [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, content)];
  return element('w:sdt', {}, parts);
}

function emptied(placeholder: string, setting: Setting): InlineXml[] {
  return plainRuns(placeholder, setting, { style: inlineStyles.placeholder });
}

/** Where a title is too long, its middle goes: its end says what is to be filled in, `For the customer, …: Name`. */
function controlTitle(title: string): string {
  if (title.length <= longestName) return title;
  const end = title.slice(-longestName / 2).replace(/^[\uDC00-\uDFFF]/, '');
  const start = title.slice(0, longestName - end.length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}…${end}`;
}

function controlTag(tag: string): string {
  if (tag.length <= longestName) return tag;
  const digest = createHash('sha256').update(tag).digest('hex').slice(0, 8);
  return `${tag.slice(0, longestName - digest.length - 1)}-${digest}`;
}

/** The same in every document in which the control stands, and not zero. */
function controlId(tag: string, place: number): number {
  const digest = createHash('sha256').update(`${place} ${tag}`).digest();
  return digest.readUInt32BE() >>> 1 || 1;
}
