import type { TextField } from '../form-field.js';
import { colourOperator, decimal } from '../operators.js';
import type { TaggedDocument } from '../tagged/document.js';
import type { PdfMakeDocument, Reference } from '../tagged/pdfmake.js';
import { operandsAt } from '../type/subset.js';

/** Space between the edges of a field and its text: what viewers take when they draw it anew. */
export const fieldPadding = 2;

/** A field of nothing but its ground, which is part of the page. */
export function blank(document: PdfMakeDocument, width: number, height: number): Reference {
  return drawing(document, width, height, ' ');
}

/** A tick through the box. */
export function tick(document: PdfMakeDocument, width: number, height: number, colour: string): Reference {
  const at = (x: number, y: number) => `${decimal(width * x)} ${decimal(height * y)}`;
  const path = `${at(0.2, 0.5)} m ${at(0.42, 0.25)} l ${at(0.82, 0.78)} l S`;
  const stroke = colourOperator(colour, 'stroke');
  return drawing(document, width, height, `q 1 J 1 j ${decimal(width * 0.13)} w ${stroke} ${path} Q`);
}

/** What a text field holds, in the fonts of the document; they have characters that the form's own font lacks. */
export function writing(
  document: TaggedDocument,
  width: number,
  height: number,
  { value, size, colour, multiline }: TextField,
): Reference {
  if (value === undefined) return drawing(document, width, height, '/Tx BMC EMC');
  const fonts: Record<string, Reference> = {};
  // Viewers begin at the top where there is room for several lines.
  const middle = multiline ? height - fieldPadding - value.leading / 2 : height / 2;
  const lines = value.lines.flatMap((pieces, at) => {
    let x = fieldPadding;
    let baseline: number | undefined;
    return pieces.map((piece) => {
      const font = document.provideFont(piece.font, false, false);
      baseline ??= middle - at * value.leading - ((font.ascender + font.descender) / 2000) * size;
      const begin = `1 0 0 1 ${decimal(x)} ${decimal(baseline)} Tm`;
      x += font.widthOfString(piece.text, size);
      const words = font.set(piece.text).map(({ font: used, encoded }) => {
        fonts[used.name] = used.ref();
        return `/${used.name} ${size} Tf [${operandsAt(encoded, size)}] TJ`;
      });
      return `${begin} ${words.join(' ')}`;
    });
  });
  const clip = `0 0 ${decimal(width)} ${decimal(height)} re W n`;
  const text = `BT ${colourOperator(colour, 'fill')} ${lines.join(' ')} ET`;
  return drawing(document, width, height, `/Tx BMC q ${clip} ${text} Q EMC`, { Font: fonts });
}

function drawing(
  document: PdfMakeDocument,
  width: number,
  height: number,
  content: string,
  resources: object = {},
): Reference {
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  // So short a text is no shorter when it is packed.
  reference.compress = false;
  reference.end(content);
  return reference;
}
