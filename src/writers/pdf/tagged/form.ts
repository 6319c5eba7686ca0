import type { FormField } from '../form-field.js';
import type { AnnotationParent } from './pdfmake.js';

/** A place on the current page in points from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Gathers the fields of a document while its pages are drawn. `createForm` in ../form.ts makes one. */
export interface Form {
  /**
   * Puts a field on the page that is being drawn.
   *
   * @param element The field's place in the structure tree; pdfkit's `annotate` takes it as `structParent`.
   */
  add(field: FormField, box: Box, element: AnnotationParent): void;
  /** Writes the document's form. Nothing is added after that. */
  finish(): void;
}
