import { entriesOf, type Graph } from '../file/graph.js';
import { cursorOf, peek, skipSpace } from '../syntax/cursor.js';
import { readToken } from '../syntax/read-value.js';
import { nameOf, ofKind, type PdfStream, type PdfString, type PdfValue } from '../syntax/values.js';
import { boxOf } from './box.js';
import { type Font, readFont } from './font.js';
import { showing } from './operators.js';
import { newPen } from './pen.js';

/** What the appearance of a text field shows. */
export interface Shown {
  /** Its words, without white space; nothing where a character cannot be told. */
  readonly words: string | undefined;
  /** Whether there is more than words, a frame and a ground, or something that hides the words. */
  readonly isStrange: boolean;
  /** References of the fonts whose shapes could be those of other characters. */
  readonly foreignFonts: readonly PdfValue[];
}

/** Reads the words out of what is drawn (ISO 32000-2, 9.4), operator by operator. Throws `Damaged`. */
export function shownBy(graph: Graph, stream: PdfStream, resources: PdfValue | undefined): Shown {
  const fonts = entriesOf(graph, entriesOf(graph, stream.entries.get('Resources') ?? resources).get('Font'));
  const cursor = cursorOf(graph.store.decoded(stream));
  const used = new Map<PdfValue, Font | undefined>();
  const pen = newPen(boxOf(graph, stream.entries.get('BBox')));
  let font: Font | undefined;
  const saved: (Font | undefined)[] = [];
  let words: string | undefined = '';
  let operands: PdfValue[] = [];
  let isLayered = false;
  for (skipSpace(cursor); peek(cursor) !== undefined; skipSpace(cursor)) {
    const token = readToken(cursor);
    if (typeof token !== 'object' || token?.kind !== 'keyword') {
      operands.push(token);
      continue;
    }
    // What belongs to a layer may be hidden.
    if (nameOf(operands[0]) === 'OC') isLayered = true;
    if (token.word === 'q') saved.push(font);
    if (token.word === 'Q' && saved.length > 0) font = saved.pop();
    if (token.word === 'Tf') {
      const reference = fonts.get(nameOf(operands[0]) ?? '') ?? null;
      if (!used.has(reference)) used.set(reference, readFont(graph, reference));
      font = used.get(reference);
    }
    if (showing.has(token.word)) {
      const read = stringsIn(operands).map((each) => font?.read(each));
      words = read.includes(undefined) || words === undefined ? undefined : words + read.join('');
    }
    pen.take(
      token.word,
      operands
        .flatMap((each) => ofKind(each, 'array')?.items ?? [each])
        .filter((each) => typeof each === 'number'),
    );
    operands = [];
  }
  return {
    words: words?.replaceAll(/\s+/gu, ''),
    isStrange: pen.isStrange() || isLayered,
    foreignFonts: [...used].flatMap(([reference, each]) => (each?.isForeign ? [reference] : [])),
  };
}

function stringsIn(operands: readonly PdfValue[]): readonly PdfString[] {
  return operands
    .flatMap((each) => ofKind(each, 'array')?.items ?? [each])
    .flatMap((each) => ofKind(each, 'string') ?? []);
}
