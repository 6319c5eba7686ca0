import type { TaggedDocument } from './document.js';
import type { Structure } from './draft.js';
import { addElement, type ElementFacts, type StructureElement } from './element.js';
import { placeLink } from './links.js';
import { type Artifact, lastAlike, type Marking } from './marking.js';
import { type Inline, type Line, TextDecorator } from './pdfmake.js';
import type { Recording } from './recording.js';
import type { LinkPlace } from './steps.js';
import { drawText } from './text.js';

/** What the words of a line are drawn with. */
export interface WordDrawing {
  readonly document: TaggedDocument;
  readonly structure: Structure;
  readonly marking: Marking;
}

/**
 * Draws the words of a line as content of their elements, with one annotation for all words of a link.
 *
 * @param x Of the line's top left corner, in points from that of the page.
 * @param artifact What the line is where it is of no element.
 */
export function drawWords(
  line: Line,
  x: number,
  y: number,
  artifact: Artifact | undefined,
  drawing: WordDrawing,
): void {
  const { document, structure, marking } = drawing;
  const decorator = new TextDecorator(document);
  const asArtifact = (draw: () => void) => {
    marking.beginArtifact('layout');
    draw();
    marking.end();
  };
  // The grounds of words come before the first, lines below words after the last.
  if (line.inlines.some(({ background }) => background))
    asArtifact(() => decorator.drawBackground(line, x, y));
  const baseline = y + line.getAscenderHeight();
  for (const words of stretchesOf(line)) {
    const element =
      artifact === undefined ? elementOf(words[0], line, structure, document.recording) : undefined;
    if (element === undefined) marking.beginArtifact(artifact ?? 'layout');
    else marking.begin(element);
    drawText(words, x, baseline, document);
    marking.end();
    if (element?.type === 'Link') annotate(words, element, x, baseline, drawing);
  }
  if (line.inlines.some(({ decoration }) => decoration))
    asArtifact(() => decorator.drawDecorations(line, x, y));
}

/** Neighbouring words of what will be one element. */
function stretchesOf({ inlines }: Line): readonly (readonly [Inline, ...Inline[]])[] {
  const stretches: [Inline, ...Inline[]][] = [];
  for (const inline of inlines) {
    if (inline.text === '') continue;
    const last = stretches.at(-1);
    if (last !== undefined && areAlike(last[0], inline)) last.push(inline);
    else stretches.push([inline]);
  }
  return stretches;
}

function areAlike(a: Inline, b: Inline): boolean {
  const target = targetOf(a);
  if (a.origin?.item !== b.origin?.item || target !== targetOf(b)) return false;
  return target !== undefined || a.lang === b.lang;
}

function targetOf({ link, linkToDestination }: Inline): string | undefined {
  return link ?? linkToDestination ?? undefined;
}

/** The element of a word: that of its text, or a link or a stretch in another language within it. */
function elementOf(
  inline: Inline,
  line: Line,
  structure: Structure,
  recording: Recording | undefined,
): StructureElement | undefined {
  if (inline.origin?.item !== undefined) return structure.labels.get(inline.origin.item);
  const node = line.origin?.node;
  const text = node && structure.elements.get(node);
  if (node === undefined || text === undefined) return undefined;
  const { lang } = inline;
  const facts = lang === undefined ? {} : { lang };
  const target = targetOf(inline);
  if (target !== undefined) {
    const known = lastAlike('Link', text, { target });
    if (known !== undefined) return known;
    const { length } = text.kids.filter((kid) => 'type' in kid && kid.type === 'Link');
    const words = structure.linkTexts.get(node)?.[length] ?? target;
    return addNoted('Link', text, { ...facts, target, words }, recording);
  }
  if (lang === undefined) return text;
  return lastAlike('Span', text, facts) ?? addNoted('Span', text, facts, recording);
}

function addNoted(
  type: 'Link' | 'Span',
  parent: StructureElement,
  facts: ElementFacts,
  recording: Recording | undefined,
): StructureElement {
  const element = addElement(type, parent, facts);
  recording?.element(element, type, parent);
  return element;
}

/** Makes a place on the page of a part of a link. A link has one on each line that it takes (ISO 32000-1, 14.8.4.4.2). */
function annotate(
  words: readonly [Inline, ...Inline[]],
  element: StructureElement,
  left: number,
  baseline: number,
  { document, marking }: WordDrawing,
): void {
  const [first] = words;
  const last = words.at(-1) ?? first;
  const { font, fontSize } = first;
  const x = left + first.x;
  const y = baseline - (font.ascender / 1000) * fontSize;
  const width = left + last.x + last.width - last.trailingCut - x;
  const height = ((font.ascender - font.descender) / 1000) * fontSize;
  const place: LinkPlace = {
    box: { x, y, w: width, h: height },
    ...(first.link && { address: addressOf(first.link) }),
    ...(first.linkToDestination && { destination: first.linkToDestination }),
  };
  placeLink(place, element, document, marking);
  document.recording?.link(place, element);
}

/** As ASCII, which is all that an address in a PDF may be (ISO 32000-1, 12.6.4.7). */
function addressOf(address: string): string {
  return URL.canParse(address) ? new URL(address).href : encodeURI(address);
}
