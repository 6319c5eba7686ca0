import {
  PDFAcroButton,
  PDFAcroCheckBox,
  PDFAcroChoice,
  type PDFAcroField,
  PDFAcroForm,
  PDFAcroRadioButton,
  PDFAcroSignature,
  PDFAcroText,
  PDFDict,
  type PDFDocument,
  PDFName,
} from '@cantoo/pdf-lib';
import type { CarriedField } from '../carried.js';
import { mostEntries } from '../limits.js';
import { textOf } from './text.js';

/** The fields of a PDF's form with their values, in the form's order (ISO 32000-2, 12.7). */
export function formFields({ catalog }: PDFDocument): readonly CarriedField[] {
  const dictionary = catalog.lookup(PDFName.of('AcroForm'));
  if (!(dictionary instanceof PDFDict)) return [];
  return PDFAcroForm.fromDict(dictionary)
    .getAllFields()
    .slice(0, mostEntries)
    .flatMap(([field]) => {
      const found = kindAndState(field);
      if (found === undefined) return [];
      const label = textOf(field.dict.lookup(PDFName.of('TU')));
      return [{ name: field.getFullyQualifiedName() ?? '', ...found, ...(label !== undefined && { label }) }];
    });
}

type Filling = Pick<CarriedField, 'kind' | 'value' | 'state'>;

function kindAndState(field: PDFAcroField): Filling | undefined {
  if (field instanceof PDFAcroText) return { kind: 'text', ...filled(textOf(field.V())) };
  if (field instanceof PDFAcroCheckBox || field instanceof PDFAcroRadioButton) {
    const value = field.getValue();
    const isOff = value === PDFName.of('Off');
    return isOff
      ? { kind: 'check-box', state: 'unchecked' }
      : { kind: 'check-box', state: 'checked', value: value.decodeText() };
  }
  if (field instanceof PDFAcroSignature) return signature(field);
  if (field instanceof PDFAcroChoice) {
    const values = field.getValues().map((value) => value.decodeText());
    return { kind: 'choice', ...filled(values.join(', ')) };
  }
  if (field instanceof PDFAcroButton) return { kind: 'button', state: 'empty' };
  // A node of the tree that only holds other fields.
  return undefined;
}

function filled(value: string | undefined): Pick<CarriedField, 'value' | 'state'> {
  return value === undefined || value === '' ? { state: 'empty' } : { state: 'filled', value };
}

/** Whether it is signed, not whether the signature is good. */
function signature(field: PDFAcroField): Filling {
  const value = field.V();
  if (!(value instanceof PDFDict)) return { kind: 'signature', state: 'unsigned' };
  const name = textOf(value.lookup(PDFName.of('Name')));
  return { kind: 'signature', state: 'signed', ...(name !== undefined && { value: name }) };
}
