import type { ReturnedField } from '../returned.js';
import { type Branch, child, settingOf, textIn, within } from './tree.js';

/** Tags of the content controls that a statement has for people to fill in. */
const known =
  /^(?:(?:customer|provider)-\d{1,3}-(?:name|title|date|signature)|acknowledge-[a-z0-9-]{1,100})$/;

/** What is longer than this is no name, title or date: it is read as text. */
const longestValue = 120;

/** With what people see there: the value, or what an empty one says. */
export interface FilledIn extends ReturnedField {
  readonly shown: string;
}

/** A content control to fill in, with its value; nothing for one that holds text of the document. */
export function fieldIn(sdt: Branch): FilledIn | undefined {
  const properties = child(sdt, 'sdtPr');
  const name = settingOf(child(properties, 'tag')) ?? '';
  const content = child(sdt, 'sdtContent');
  if (!known.test(name) || properties === undefined || content === undefined) return undefined;
  const text = [...within(content, 't')].map(textIn).join('').trim();
  const [checked] = [...within(properties, 'checked')];
  if (checked && [...text].length <= 1) {
    const value = settingOf(checked) ?? '1';
    return { name, value: value === '1' || value === 'true' ? 'checked' : '', shown: '' };
  }
  if (checked || text.length > longestValue) return undefined;
  return { name, value: child(properties, 'showingPlcHdr') ? '' : text, shown: text };
}
