import { contrastRatio } from '../../src/brand/index.js';
import { appearances } from './docx-appearance.js';
import { textOf } from './docx-reading.js';
import { all, at, type Element, val } from './docx-xml.js';

/** Tags of services for signing are not for people: they are in the colour of the paper. */
const unseen = 'EsignTag';

/** Text of a flow that does not stand out from its ground (WCAG 2.2, 1.4.3), the numbers of lists too. */
export function contrast(flow: Element, styles: Element, numbering: Element): string[] {
  const appearanceOf = appearances(styles);
  const judged = (
    properties: Element | undefined,
    paragraph: Element,
    cells: readonly Element[],
    text: string,
  ) => {
    if (val(properties, 'w:rStyle') === unseen) return [];
    const { colour, ground, size, bold } = appearanceOf(properties, at(paragraph, 'w:pPr'), cells);
    const least = size >= 18 || (bold && size >= 14) ? 3 : 4.5;
    const ratio = contrastRatio(`#${colour}`, `#${ground}`);
    return ratio >= least ? [] : [`${text}: ${colour} on ${ground}`];
  };
  return paragraphsIn(flow).flatMap(({ paragraph, cells }) => {
    const list = val(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
    const level = val(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl');
    const definition = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === list);
    const number = all(numbering, 'w:abstractNum')
      .filter(({ attributes }) => attributes['w:abstractNumId'] === val(definition, 'w:abstractNumId'))
      .flatMap((one) => all(one, 'w:lvl'))
      .find(({ attributes }) => attributes['w:ilvl'] === level);
    return [
      ...(number ? judged(at(number, 'w:rPr'), paragraph, cells, val(number, 'w:lvlText') ?? '') : []),
      ...all(paragraph, 'w:r').flatMap((run) => {
        const text = textOf(run).trim() || all(run, 'w:sym').map(() => 'symbol')[0];
        return text ? judged(at(run, 'w:rPr'), paragraph, cells, text) : [];
      }),
    ];
  });
}

interface PlacedParagraph {
  readonly paragraph: Element;
  /** Outermost first. */
  readonly cells: readonly Element[];
}

function paragraphsIn(element: Element, cells: readonly Element[] = []): PlacedParagraph[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:p') return [{ paragraph: child, cells }];
    return paragraphsIn(child, child.name === 'w:tc' ? [...cells, child] : cells);
  });
}
