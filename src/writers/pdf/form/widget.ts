import type { FormField } from '../form-field.js';
import { colourOperator } from '../operators.js';
import type { TaggedDocument } from '../tagged/document.js';
import type { PdfMakeDocument, Reference } from '../tagged/pdfmake.js';
import { textString } from '../tagged/strings.js';
import { blank, tick, writing } from './appearance.js';

import { typingFontName } from './typing-font.js';

/** ISO 32000-1, table 165: bit 3. A widget that is not printed is forbidden in PDF/A (ISO 19005-3, 6.3.2). */
const print = 1 << 2;

/** ISO 32000-1, table 228: bit 13. */
const multiline = 1 << 12;

/**
 * The entries of a field that is its own widget. Every state has an appearance, under `N` alone, so that no viewer has
 * to draw the form before it can be read (ISO 19005-3, 6.3.3 and 6.4.1).
 */
export function widgetEntries(
  field: FormField,
  width: number,
  height: number,
  document: TaggedDocument,
): Record<string, unknown> {
  return {
    Subtype: 'Widget',
    T: textString(field.name),
    TU: textString(field.tooltip),
    F: print,
    // Without it pdfkit writes black, in which some viewers draw a frame.
    C: [],
    P: document.page.dictionary,
    ...ofKind(field, width, height, document),
  };
}

function ofKind(field: FormField, width: number, height: number, document: TaggedDocument): object {
  switch (field.kind) {
    case 'text':
    case 'date':
      return {
        FT: 'Tx',
        DA: textString(`/${typingFontName} ${field.size} Tf ${colourOperator(field.colour, 'fill')}`),
        ...(field.multiline && { Ff: multiline }),
        ...(field.value && { V: textString(field.value.text) }),
        AP: { N: writing(document, width, height, field) },
      };
    case 'checkbox':
      return {
        FT: 'Btn',
        V: 'Off',
        AS: 'Off',
        AP: {
          N: { Yes: tick(document, width, height, field.colour), Off: blank(document, width, height) },
        },
      };
    case 'signature':
      return { FT: 'Sig', Lock: lock(field.locks, document), AP: { N: blank(document, width, height) } };
    default:
      return field satisfies never;
  }
}

/** What a signature locks: the fields of its signatory and no others, for others have still to sign (ISO 32000-1, 12.7.4.5). */
function lock(names: readonly string[], document: PdfMakeDocument): Reference {
  const reference = document.ref({ Type: 'SigFieldLock', Action: 'Include', Fields: names.map(textString) });
  reference.end();
  return reference;
}
