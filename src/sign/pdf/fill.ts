import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { nearest } from '../../diagnostics/index.js';
import type { AddedFonts } from './added-fonts.js';
import { type Field, formOf } from './form.js';
import { lockedFields, refuseLocked } from './locked-fields.js';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import type { Changes } from './revision.js';
import { textAppearance } from './text-appearance.js';
import { decodedText, textString } from './text-string.js';

/** By the name of the field: a text, a date as `2026-11-30`, whether a box is ticked, which may be a text as well (`true`). */
export type FieldValues = Readonly<Record<string, string | boolean>>;

/**
 * Fills fields in, each with the appearance that says what its value says; a viewer has nothing to draw.
 * Errors: `field-unknown`, `field-locked`, `field-value-invalid`, `field-value-too-long`, `field-missing-glyph`.
 */
export function fillFields(file: PdfFile, values: FieldValues, fonts: AddedFonts, changes: Changes): void {
  const { fields } = formOf(file);
  const locked = lockedFields(file);
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name) ?? unknown(name, fields);
    if (isStanding(file, field, value)) continue;
    if (locked.has(name)) refuseLocked(name);
    changes.set(field.reference, filled(file, field, value, { fonts, changes }));
  }
}

/** A document of this product has about ten; other files may have any number. */
const mostNamed = 20;

function unknown(name: string, fields: ReadonlyMap<string, Field>): never {
  const fillable = [...fields.values()].filter(({ kind }) => kind === 'text' || kind === 'check-box');
  const names = fillable.map((field) => field.name);
  const meant = nearest(name, names);
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const there = `${names.slice(0, mostNamed).join(', ')}${more}`;
  return refuse('field-unknown', `The document has no field ${name}`, {
    field: name,
    hint: [
      ...(meant === undefined ? [] : [`Did you mean ${meant}?`]),
      names.length === 0 ? 'It has none to fill in.' : `Its fields are ${there}.`,
    ].join(' '),
  });
}

/** A value that is there already, in whatever font, is left as it is. */
function isStanding(file: PdfFile, { dictionary, kind }: Field, value: string | boolean): boolean {
  if (kind !== 'text' || typeof value !== 'string') return false;
  return decodedText(file.entry(dictionary, 'V')) === value.normalize('NFC');
}

interface With {
  readonly fonts: AddedFonts;
  readonly changes: Changes;
}

function filled(file: PdfFile, field: Field, value: string | boolean, made: With): PDFDict {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string'
        ? withText(file, field, value.normalize('NFC'), made)
        : wrongKind(field, 'is a text');
    case 'check-box':
      if (typeof value === 'boolean') return ticked(file, field, value);
      return value === 'true' || value === 'false'
        ? ticked(file, field, value === 'true')
        : wrongKind(field, 'is a check box');
    case 'signature':
      return wrongKind(field, 'is signed, not filled in');
    case 'other':
      return wrongKind(field, 'is of a kind that cannot be filled in here');
    default:
      return field.kind satisfies never;
  }
}

function wrongKind({ name }: Field, what: string): never {
  return refuse('field-value-invalid', `The field ${name} ${what}`, { field: name });
}

function withText(file: PdfFile, field: Field, text: string, { fonts, changes }: With): PDFDict {
  if (field.name.endsWith('-date') && text !== '' && !isDate(text)) wrongKind(field, `takes no date ${text}`);
  const font = fonts.for(text, `The field ${field.name}`);
  const appearance: PDFRef = file.newReference();
  changes.set(appearance, textAppearance(file, field, text, font));
  const dictionary = field.dictionary.clone();
  dictionary.set(PDFName.of('V'), textString(text));
  dictionary.set(PDFName.of('AP'), file.context.obj({ N: appearance }));
  return dictionary;
}

/** ISO 8601, and a day that there is. */
function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The state that is on has the name that its appearance has. */
function ticked(file: PdfFile, field: Field, isOn: boolean): PDFDict {
  const states = file.dictionary(file.dictionary(field.dictionary, 'AP'), 'N');
  const on = states?.keys().find((key) => key !== PDFName.of('Off')) ?? wrongKind(field, 'cannot be ticked');
  const state = isOn ? on : PDFName.of('Off');
  const dictionary = field.dictionary.clone();
  dictionary.set(PDFName.of('V'), state);
  dictionary.set(PDFName.of('AS'), state);
  return dictionary;
}
