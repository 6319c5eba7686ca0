import { type Branch, elementsOf, textIn } from './tree.js';

/**
 * What a run shows (17.3.3).
 *
 * @param boxes Takes up the text boxes in it.
 */
export function textOfRun(node: Branch, boxes: Branch[]): string {
  return elementsOf(node)
    .map((each): string => {
      switch (each.word) {
        case 't':
          return textIn(each);
        case 'tab':
        case 'br':
        case 'cr':
        case 'ptab':
          return ' ';
        case 'noBreakHyphen':
          return '\u2011';
        case 'softHyphen':
          return '\u00ad';
        case 'sym':
          return String.fromCodePoint(
            Math.min(Number.parseInt(each.attributes.get('char') ?? '20', 16) || 32, 0xffff),
          );
        case 'rPr':
        case 'instrText':
        case 'delText':
          return '';
        default:
          return other(each, boxes);
      }
    })
    .join('');
}

/** Drawings and the like: text boxes in them are read after the paragraph; lettering as a shape has its text in an attribute. */
function other(node: Branch, boxes: Branch[]): string {
  if (node.word === 'txbxContent') {
    boxes.push(node);
    return '';
  }
  if (node.name === 'AlternateContent')
    return chosen(node)
      .map((each) => other(each, boxes))
      .join('');
  const lettering = node.name === 'textpath' ? ` ${node.attributes.get('string') ?? ''} ` : '';
  // Of a diagram, or of words with others above them (17.3.3.25).
  const drawn = node.name === 't' ? textIn(node) : '';
  return (
    lettering +
    drawn +
    elementsOf(node)
      .map((each) => other(each, boxes))
      .join('')
  );
}

/** Of contents in two forms (ISO/IEC 29500-3) the first, and the other too where it says something else. */
export function chosen(node: Branch): readonly Branch[] {
  const [first, ...others] = elementsOf(node);
  if (first === undefined) return [];
  const said = textIn(first);
  return [first, ...others.filter((each) => textIn(each) !== said)];
}
