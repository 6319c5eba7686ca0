import { boxOf } from '../appearance/box.js';
import { type Shown, shownBy } from '../appearance/shown.js';
import { type Field, formOf, wordsOf } from '../file/form.js';
import { type Entries, entriesOf, type Graph } from '../file/graph.js';
import { nameOf, ofKind, type PdfStream } from '../syntax/values.js';
import { sameValue } from './same-value.js';
import type { Told } from './told.js';

/**
 * Holds what a field shows against what it holds. Programs read the one and people the other.
 *
 * @param before The document as it was, whose fonts are known.
 * @param isFilled Whether its value is new, so that it may bring a font along.
 */
export function checkAppearance(
  before: Graph,
  after: Graph,
  field: Field,
  isFilled: boolean,
  told: Told,
): void {
  if (field.type === 'Btn') checkButton(after, field, told);
  if (field.type === 'Tx' || field.type === 'Ch') checkWords(before, after, field, isFilled, told);
}

/** The state that is shown is the one that is its value (ISO 32000-2, 12.7.5.2.3). */
function checkButton(graph: Graph, { name, value, widgets }: Field, { tell }: Told): void {
  const held = nameOf(value) ?? 'Off';
  const states = widgets.map(({ entries }) => ({
    shown: nameOf(graph.resolve(entries.get('AS'))),
    known: entriesOf(graph, entriesOf(graph, entries.get('AP')).get('N')),
  }));
  const isFitting = states.every(
    ({ shown, known }) => shown === (known.has(held) ? held : 'Off') && known.has(shown),
  );
  if (!isFitting || (held !== 'Off' && !states.some(({ known }) => known.has(held))))
    tell('appearance-differs', `The check box ${name} shows another state than it holds`);
}

function checkWords(before: Graph, after: Graph, field: Field, isFilled: boolean, { tell }: Told): void {
  const { name } = field;
  const held = (wordsOf(after, field) ?? '').replaceAll(/\s+/gu, '');
  const resources = formOf(after).get('DR');
  for (const { entries } of field.widgets) {
    const stream = ofKind(after.resolve(entriesOf(after, entries.get('AP')).get('N')), 'stream');
    if (stream === undefined) {
      if (held !== '') tell('appearance-missing', `The value of ${name} is not shown by every program`);
      continue;
    }
    const shown = shownBy(after, stream, resources);
    if (shown.isStrange || isDistorted(after, stream, entries)) {
      tell('appearance-differs', `The value of ${name} is hidden, or more than the value is drawn`);
    } else if (shown.words === undefined) {
      tell(
        'appearance-differs',
        `What ${name} shows cannot be read, so that it may be other words than it holds`,
      );
    } else if (shown.words.normalize('NFKC') !== held.normalize('NFKC')) {
      tell('appearance-differs', `The value of ${name} shows other words than it holds`);
    }
    if (shownInStrangeFont(before, after, shown)) {
      if (isFilled)
        tell('appearance-font', `The value of ${name} is shown in a font that came with the returned file`);
      else tell('font-changed', `The font of the field ${name} was replaced`);
    }
  }
}

/** Shapes that came along could be those of other letters; those of the document are known. */
function shownInStrangeFont(before: Graph, after: Graph, { foreignFonts }: Shown): boolean {
  return foreignFonts.some((font) => {
    const number = ofKind(font, 'reference')?.number;
    // Another object may have come under its number.
    return number === undefined || !sameValue(before.object(number), after.object(number));
  });
}

/** What an appearance may say of itself (ISO 32000-2, table 93): not that it is seen in some layer alone. */
const plain = new Set([
  ...['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Resources', 'Length', 'Filter', 'DecodeParms'],
  ...['Name', 'LastModified', 'StructParent', 'StructParents'],
]);

/** Whether it is not shown as large as it is drawn (12.5.5): so small that nobody reads it, or turned. */
function isDistorted(graph: Graph, { entries }: PdfStream, widget: Entries): boolean {
  const matrix = ofKind(graph.resolve(entries.get('Matrix')), 'array')?.items;
  const isTurned = matrix !== undefined && String(matrix) !== '1,0,0,1,0,0';
  const [left, bottom, right, top] = boxOf(graph, entries.get('BBox'));
  const [x, y, beyond, above] = boxOf(graph, widget.get('Rect'));
  const scales = [(beyond - x) / (right - left), (above - y) / (top - bottom)];
  const isScaled = scales.some((scale) => !(scale > 0.8 && scale < 1.25));
  return isTurned || isScaled || [...entries.keys()].some((key) => !plain.has(key));
}
