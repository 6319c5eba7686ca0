import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { Content, Mark, Owner, Painted } from './content.js';
import { asDict, bytesOf, dictEntry, entry, nameEntry, numberEntry } from './objects.js';
import { isName, type Operand, operations } from './operations.js';

/**
 * Follows a content stream and adds what it does to `content`; the forms that it draws are followed too.
 *
 * @param outside The marked content that is open around it.
 */
export function readStream(
  bytes: Uint8Array | undefined,
  resources: PDFDict | undefined,
  owner: Owner,
  outside: readonly Mark[],
  content: Content,
): void {
  const marks: Mark[] = [...outside];
  const resource = (kind: string, name: Operand | undefined): PDFObject | undefined =>
    isName(name) ? entry(dictEntry(resources, kind), name.name) : undefined;
  const fonts: (PDFDict | undefined)[] = [];
  let font: PDFDict | undefined;
  const paint = (what: Painted['what']) => content.painted.push({ what, marks: [...marks], owner });
  const show = (codes: Operand | undefined) => {
    if (!(codes instanceof Uint8Array) || codes.length === 0) return;
    content.shown.push({ font, codes, marks: [...marks], owner });
    paint('text');
  };
  const begin = (tag: Operand | undefined, properties?: Operand) => {
    const mcid = isName(properties)
      ? numberEntry(asDict(resource('Properties', properties)), 'MCID')
      : properties instanceof Map
        ? properties.get('MCID')
        : undefined;
    const mark = { tag: isName(tag) ? tag.name : '', mcid: typeof mcid === 'number' ? mcid : undefined };
    marks.push(mark);
    if (mark.mcid !== undefined) content.marked.push({ owner, mcid: mark.mcid, marks: [...marks] });
  };
  for (const { operator, operands } of operations(bytes ?? Buffer.of())) {
    switch (operator) {
      case 'BMC':
      case 'BDC':
        begin(operands[0], operands[1]);
        break;
      case 'EMC':
        if (marks.length > outside.length) marks.pop();
        else content.unbalanced.push(owner.place);
        break;
      case 'q':
        fonts.push(font);
        break;
      case 'Q':
        font = fonts.pop();
        break;
      case 'Tf':
        font = asDict(resource('Font', operands[0]));
        break;
      case 'Tj':
      case "'":
      case '"':
        show(operands.at(-1));
        break;
      case 'TJ': {
        const [list] = operands;
        if (Array.isArray(list)) list.forEach(show);
        break;
      }
      case 'Do': {
        const drawn = resource('XObject', operands[0]);
        if (!(drawn instanceof PDFStream)) break;
        if (nameEntry(drawn.dict, 'Subtype') === 'Form') {
          const own = dictEntry(drawn.dict, 'Resources') ?? resources;
          readStream(bytesOf(drawn), own, { dict: drawn.dict, place: owner.place }, marks, content);
        } else paint('image');
        break;
      }
      case 'ID':
        paint('inline image');
        break;
      case 'sh':
        paint('shading');
        break;
      case 'k':
      case 'K':
        content.cmyk.push({ operator, place: owner.place });
        break;
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        paint('path');
        break;
    }
  }
  if (marks.length !== outside.length) content.unbalanced.push(owner.place);
}
