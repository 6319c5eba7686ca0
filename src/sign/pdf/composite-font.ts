import { type PDFDict, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { LooseFont } from '../../writers/index.js';
import type { PdfFile } from './pdf-file.js';
import type { Changes } from './revision.js';

/** A font whose codes are the numbers of its glyphs, as the document's own fonts are (ISO 32000-1, 9.7). */
export function compositeFont(
  subset: ReturnType<LooseFont['embed']>,
  { context, newReference }: PdfFile,
  changes: Changes,
): PDFDict {
  const { kind, program, length, name, widths, characters, descriptor } = subset;
  const isCff = kind === 'CFF';
  const written = (object: PDFObject): PDFRef => {
    const reference = newReference();
    changes.set(reference, object);
    return reference;
  };
  const packed = { Filter: 'FlateDecode' };
  const described = context.obj({
    ...Object.fromEntries(Object.entries(descriptor).map(([key, value]) => [key, literal(value)])),
    [isCff ? 'FontFile3' : 'FontFile2']: written(
      context.stream(program, { ...packed, ...(isCff ? { Subtype: 'CIDFontType0C' } : { Length1: length }) }),
    ),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: written(described),
    W: [0, [...widths]],
    ...(!isCff && { CIDToGIDMap: 'Identity' }),
  });
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [written(descendant)],
    ToUnicode: written(context.stream(characters, packed)),
  });
}

/** A descriptor has names, numbers and lists of numbers. */
function literal(value: unknown): string | number | number[] {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(Number) : 0;
}
