import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../../../readers/index.js';
import type {
  HiddenText,
  ReturnedComment,
  ReturnedContent,
  ReturnedField,
  ReturnedLine,
} from '../returned.js';
import { type Annotation, annotationsOf, fieldValueOf, remarkOf, struckOut } from './annotations.js';
import { drawPage } from './draw-page.js';
import { type Font, fontOf, plainFont } from './glyphs.js';
import type { Letter } from './letters.js';
import { mostOperators } from './limits.js';
import { linesOf } from './lines.js';
import { type Box, boxOf, holds } from './matrix.js';
import { unreadablePage } from './unreadable-page.js';

type PageText = Pick<ReturnedContent, 'lines' | 'hidden' | 'fields' | 'comments' | 'unreadable'>;

export async function readPage(
  page: PDFPageProxy,
  number: number,
  isShown: (group: unknown) => boolean,
): Promise<PageText> {
  // Numbers as in the library's AnnotationMode: appearances of all annotations are drawn.
  const operators = await page.getOperatorList({ annotationMode: 1 });
  if (operators.fnArray.length > mostOperators)
    throw new Unreadable(`Page ${number} of the PDF draws too much`);
  const view: Box = boxOf(page.view) ?? [0, 0, 612, 792];
  const drawn = drawPage(operators, { view, fonts: fontsOf(page), isShown });
  const annotations = annotationsOf(await page.getAnnotations());
  const letters = withStruckOut(drawn.letters, struckOut(annotations));
  const seen = letters.filter(({ hiding }) => hiding === undefined);
  const body = seen.filter(({ annotation }) => annotation === undefined);
  const place = { page: number, view };
  page.cleanup();
  return {
    lines: [...linesIn(body, 'body', place), ...annotations.flatMap((each) => shownBy(each, seen, place))],
    hidden: hiddenIn(letters, number),
    fields: annotations.flatMap(fieldOf),
    comments: annotations.flatMap((each) => commentOf(each, number)),
    unreadable: unreadablePage(drawn, view, number),
  };
}

function withStruckOut(letters: readonly Letter[], boxes: readonly Box[]): readonly Letter[] {
  return letters.map((letter) => {
    const { x, y, endX, size, hiding } = letter;
    const isStruck = boxes.some((box) => holds(box, (x + endX) / 2, y + size / 4));
    return isStruck && hiding === undefined ? { ...letter, hiding: 'struck-through' } : letter;
  });
}

function fontsOf(page: PDFPageProxy): (name: string) => Font {
  const known = new Map<string, Font>();
  return (name) => {
    const font =
      known.get(name) ?? (page.commonObjs.has(name) ? fontOf(page.commonObjs.get(name)) : plainFont);
    known.set(name, font);
    return font;
  };
}

function linesIn(
  letters: readonly Letter[],
  area: ReturnedLine['area'],
  { page, view }: { readonly page: number; readonly view: Box },
): readonly ReturnedLine[] {
  const height = view[3] - view[1];
  return linesOf(letters).map(({ text, letters: own }) => {
    const [first] = own;
    return {
      ...{ text, page, area },
      depth: first === undefined || height <= 0 ? 0 : 1 - (first.y - view[1]) / height,
      ...(own.some(({ isUnderPicture }) => isUnderPicture) && { isUnderPicture: true as const }),
    };
  });
}

/** What the appearance of an annotation shows. That of a field has to show its value, and is no text then. */
function shownBy(
  annotation: Annotation,
  seen: readonly Letter[],
  place: { readonly page: number; readonly view: Box },
): readonly ReturnedLine[] {
  const own = seen.filter((letter) => letter.annotation === annotation.id);
  const squeezed = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '');
  const shown = squeezed(own.map(({ text }) => text).join(''));
  if (annotation.subtype === 'Widget') {
    const isText = annotation.fieldType === 'Tx' || annotation.fieldType === 'Ch';
    if (!isText || shown === squeezed(fieldValueOf(annotation) ?? '')) return [];
  }
  return linesIn(own, 'annotation', place);
}

function hiddenIn(letters: readonly Letter[], page: number): readonly HiddenText[] {
  const kinds = new Set(letters.flatMap(({ hiding }) => hiding ?? []));
  return [...kinds].flatMap((hiding) =>
    linesOf(letters.filter((letter) => letter.hiding === hiding)).map(({ text }) => ({ text, hiding, page })),
  );
}

function fieldOf(annotation: Annotation): readonly ReturnedField[] {
  const value = fieldValueOf(annotation);
  const { fieldName: name = '' } = annotation;
  return value === undefined ? [] : [{ name, value }];
}

function commentOf(annotation: Annotation, page: number): readonly ReturnedComment[] {
  const text = remarkOf(annotation);
  const author = annotation.titleObj?.str ?? '';
  return text === undefined ? [] : [{ text, page, ...(author !== '' && { author }) }];
}
