import { entriesOf, type Graph } from '../file/graph.js';
import { nameOf, ofKind, type PdfString, type PdfValue } from '../syntax/values.js';
import { readCMap } from './cmap.js';

/** A font as far as the words that are written with it. */
export interface Font {
  /** The characters of a string that is shown; nothing for a code of which nobody says what it is. */
  read(text: PdfString): string | undefined;
  /** Whether its shapes could be those of other characters: it brings them along, or is none of those that every program has. */
  readonly isForeign: boolean;
}

/** Of the fonts that every program has (9.6.2.2) those with letters, and what stands for them. */
const everywhere =
  /^(?:Helvetica|Times|Courier|Arial|CourierNew|TimesNewRoman)(?:PS)?(?:MT)?(?:-Roman)?(?:[-,]?(?:Bold|Italic|Oblique|MT)*)*$/;

/** Nothing for what is no font. */
export function readFont(graph: Graph, value: PdfValue | undefined): Font | undefined {
  const entries = entriesOf(graph, value);
  const type = nameOf(graph.resolve(entries.get('Subtype')));
  if (type === undefined) return undefined;
  const below = ofKind(graph.resolve(entries.get('DescendantFonts')), 'array')?.items[0];
  // A font that says that it has others below it may bring its own shapes all the same.
  const descriptors = [entries, entriesOf(graph, below)].map((each) =>
    entriesOf(graph, each.get('FontDescriptor')),
  );
  const isEmbedded =
    type === 'Type3' ||
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptors.some((each) => each.has(key)));
  const width = type === 'Type0' ? 2 : 1;
  const isEverywhere = everywhere.test(nameOf(graph.resolve(entries.get('BaseFont'))) ?? '');
  // A font of symbols has other shapes under the codes of letters.
  const isKnown = isEmbedded || isEverywhere || width === 2;
  const map = ofKind(graph.resolve(entries.get('ToUnicode')), 'stream');
  // Where the shapes are those that every program has, the codes say which, whatever a table says of them.
  const isByTable = map !== undefined && (isEmbedded || width === 2);
  const characters = isKnown
    ? isByTable
      ? charactersIn(readCMap(graph.store.decoded(map)))
      : charactersOf(graph, entries, width)
    : () => undefined;
  return {
    isForeign: isEmbedded || !isEverywhere || isByTable,
    read({ bytes }) {
      let text = '';
      for (let at = 0; at < bytes.length; at += width) {
        const code = width === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
        const character = characters(code);
        if (character === undefined) return undefined;
        text += character;
      }
      return text;
    },
  };
}

function charactersIn(table: ReadonlyMap<number, string>): (code: number) => string | undefined {
  return (code) => table.get(code);
}

function charactersOf(
  graph: Graph,
  entries: ReturnType<typeof entriesOf>,
  width: number,
): (code: number) => string | undefined {
  const toUnicode = graph.resolve(entries.get('ToUnicode'));
  // What writers of fonts that are not embedded say (ISO 32000-2, 9.10.3 knows streams alone): codes are characters.
  if (width === 2)
    return nameOf(toUnicode) === 'Identity-H' ? (code) => String.fromCharCode(code) : () => undefined;
  const encoding = graph.resolve(entries.get('Encoding'));
  const named = nameOf(encoding) ?? nameOf(entriesOf(graph, encoding).get('BaseEncoding'));
  const differences =
    ofKind(graph.resolve(entriesOf(graph, encoding).get('Differences')), 'array')?.items ?? [];
  const replaced = replacedCodes(differences);
  return (code) => (replaced.has(code) ? undefined : simpleCharacter(named, code));
}

/** Codes that stand for glyphs by name: what these look like is not known here, but for those that stand where they always do. */
function replacedCodes(differences: readonly PdfValue[]): ReadonlySet<number> {
  const codes = new Set<number>();
  let next = 0;
  for (const each of differences) {
    if (typeof each === 'number') next = each;
    else {
      if (nameOf(each) !== glyphNames[next]) codes.add(next);
      next += 1;
    }
  }
  return codes;
}

const windows = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** WinAnsiEncoding (ISO 32000-2, D.3); of the others the part that all have in common. */
function simpleCharacter(encoding: string | undefined, code: number): string | undefined {
  if (code >= 0x20 && code < 0x7f) {
    // In StandardEncoding these are other quotation marks.
    return encoding === undefined && (code === 0x27 || code === 0x60) ? undefined : String.fromCharCode(code);
  }
  if (encoding !== 'WinAnsiEncoding' || code < 0x80) return code === 0x0a || code === 0x0d ? ' ' : undefined;
  if (code < 0xa0) return windows[code - 0x80] === '\0' ? undefined : windows[code - 0x80];
  return String.fromCharCode(code);
}

/** Names of glyphs by the codes that they have in ASCII, letters and digits. */
const glyphNames: Readonly<Record<number, string>> = Object.fromEntries([
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (letter) => [
    letter.charCodeAt(0),
    letter,
  ]),
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((name, at) => [
    0x30 + at,
    name,
  ]),
  [0x20, 'space'],
]);
