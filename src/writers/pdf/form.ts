import { embedTypingFont, type TypingFont, typingFontName } from './form/typing-font.js';
import { widgetEntries } from './form/widget.js';
import { colourOperator } from './operators.js';
import type { TaggedDocument } from './tagged/document.js';
import type { Form } from './tagged/form.js';
import type { Reference } from './tagged/pdfmake.js';
import { textString } from './tagged/strings.js';

/**
 * Begins the form of a document; without fields there will be none. pdfkit has helpers of its own for forms, which leave
 * the drawing of fields to the viewer: PDF/A forbids that (ISO 19005-3, 6.4.1). Fields are added in the order of reading,
 * which is the order of tabbing too.
 *
 * @param typingFont For what is typed into fields; it is asked for where there are some.
 */
export function createForm(document: TaggedDocument, typingFont: () => TypingFont): Form {
  const fields: Reference[] = [];
  let signed = false;
  return {
    add(field, { x, y, w, h }, structParent) {
      document.annotate(x, y, w, h, { ...widgetEntries(field, w, h, document), structParent });
      const added = document.page.annotations.at(-1);
      if (added !== undefined) fields.push(added);
      signed ||= field.kind === 'signature';
    },
    finish() {
      if (fields.length === 0) return;
      const form = document.ref({
        Fields: fields,
        DA: textString(`/${typingFontName} 0 Tf ${colourOperator('#000000', 'fill')}`),
        DR: { Font: { [typingFontName]: embedTypingFont(document, typingFont()) } },
        ...(signed && { SigFlags: signaturesExist }),
      });
      form.end();
      document._root.data.AcroForm = form;
      // With the document pdfkit would end the form that its own helpers begin.
      document.endAcroForm = () => undefined;
    },
  };
}

/** ISO 32000-1, table 219: bit 1. The other bit, append only, comes with the first signature. */
const signaturesExist = 1;
