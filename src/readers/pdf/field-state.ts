import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { CarriedField } from '../carried.js';
import { textOf } from './text.js';

export type FieldState = Pick<CarriedField, 'kind' | 'value' | 'state'>;

/** ISO 32000-2, table 229: bit 17 of the flags of a button that keeps no value. */
const pushButton = 1 << 16;

/** More lines of a list are not chosen at once. */
const mostChoices = 100;

/** What kind of field it is, and what it was filled with, by its type (12.7.5); nothing for a node without one. */
export function fieldState(
  type: PDFObject | undefined,
  value: PDFObject | undefined,
  flags: number,
): FieldState | undefined {
  switch (type instanceof PDFName ? type.decodeText() : undefined) {
    case 'Tx':
      return { kind: 'text', ...filled(textOf(value)) };
    case 'Ch':
      return { kind: 'choice', ...filled(choices(value)) };
    case 'Sig':
      return signature(value);
    case 'Btn':
      return (flags & pushButton) === 0 ? checkBox(value) : { kind: 'button', state: 'empty' };
    default:
      return undefined;
  }
}

function filled(value: string | undefined): Pick<CarriedField, 'value' | 'state'> {
  return value === undefined || value === '' ? { state: 'empty' } : { state: 'filled', value };
}

function choices(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFArray)) return textOf(value);
  const chosen = Array.from({ length: Math.min(value.size(), mostChoices) }, (_, at) =>
    textOf(value.lookup(at)),
  );
  return chosen.filter((text) => text !== undefined).join(', ');
}

/** Of radio buttons too: which of them is on is their value. */
function checkBox(value: PDFObject | undefined): FieldState {
  if (!(value instanceof PDFName) || value === PDFName.of('Off'))
    return { kind: 'check-box', state: 'unchecked' };
  return { kind: 'check-box', state: 'checked', value: value.decodeText() };
}

/** Whether it is signed, not whether the signature is good. */
function signature(value: PDFObject | undefined): FieldState {
  if (!(value instanceof PDFDict)) return { kind: 'signature', state: 'unsigned' };
  const name = textOf(value.lookup(PDFName.of('Name')));
  return { kind: 'signature', state: 'signed', ...(name !== undefined && { value: name }) };
}
