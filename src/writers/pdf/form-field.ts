/**
 * A place in the document that its reader fills in. A rectangle of the content tree carries it, and the field takes
 * that rectangle's place and size; what is seen of the empty field is the rectangle.
 */
export type FormField = TextField | CheckBoxField | SignatureField;

interface NamedField {
  /** `customer-1-name`: unique in the document. */
  readonly name: string;
  /** What it is for, in the document's language: assistive technology reads it out (ISO 14289-1, 7.18.1). */
  readonly tooltip: string;
}

/** A date is text too: a script that minds its form is forbidden (ISO 19005-3, 6.6.1), so the tooltip says how to write it. */
export interface TextField extends NamedField {
  readonly kind: 'text' | 'date';
  /** In points: of what it holds, and of what is typed into it. */
  readonly size: number;
  /** `#1d2433`. */
  readonly colour: string;
  /** Room for more than one line. */
  readonly multiline: boolean;
  readonly value?: FieldValue;
}

export interface CheckBoxField extends NamedField {
  readonly kind: 'checkbox';
  /** Of the tick. */
  readonly colour: string;
}

export interface SignatureField extends NamedField {
  readonly kind: 'signature';
  /** Names of the fields that cannot be changed any more once this one is signed. */
  readonly locks: readonly string[];
}

/** What a text field holds from the start. */
export interface FieldValue {
  readonly text: string;
  /** From baseline to baseline in points. */
  readonly leading: number;
  /** As it is drawn: the text in lines, each in pieces that one font has all characters of. */
  readonly lines: readonly (readonly FieldPiece[])[];
}

export interface FieldPiece {
  readonly text: string;
  /** Id of a typeface of the document, whose regular face is meant. */
  readonly font: string;
}
