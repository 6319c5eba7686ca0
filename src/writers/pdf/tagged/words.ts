import type { Structure } from './draft.js';
import { addElement, type StructureElement } from './element.js';
import { type Artifact, lastAlike, type Marking } from './marking.js';
import type { Inline, Line, PdfMakeDocument } from './pdfmake.js';
import { textString } from './strings.js';

/** The words of a line on their way to the page. pdfmake draws one after the other. */
export interface Words {
  /** @param draw Draws a text in the word's place. */
  next(text: string, x: number, y: number, draw: (text: string) => void): void;
  /** Ends what is open after the last word. */
  end(): void;
}

/** Neighbouring words of one element. */
interface Run {
  readonly element: StructureElement | undefined;
  readonly first: Inline;
  readonly x: number;
  readonly y: number;
  last: { readonly inline: Inline; readonly x: number };
}

/**
 * Marks the words of a line as content of their elements, with one annotation for all words of a link.
 *
 * @param artifact What the line is where it is of no element.
 */
export function wordsOf(
  line: Line,
  artifact: Artifact | undefined,
  document: PdfMakeDocument,
  structure: Structure,
  marking: Marking,
): Words {
  let at = 0;
  let open = false;
  let run: Run | undefined;

  const openArtifact = (kind: Artifact): void => {
    marking.beginArtifact(kind);
    open = true;
  };
  const close = (): void => {
    if (open) marking.end();
    if (run?.element?.type === 'Link') annotate(run, run.element, document, marking);
    open = false;
    run = undefined;
  };
  const enter = (inline: Inline, x: number, y: number): void => {
    const element = artifact === undefined ? elementOf(inline, line, structure) : undefined;
    if (run === undefined || run.element !== element) {
      close();
      if (element === undefined) openArtifact(artifact ?? 'layout');
      else marking.begin(element);
      open = true;
      run = { element, first: inline, x, y, last: { inline, x } };
    }
    run.last = { inline, x };
  };

  // The grounds of words come before the first, lines below words after the last.
  if (line.inlines.some(({ background }) => background)) openArtifact('layout');
  return {
    next(text, x, y, draw) {
      const inline = line.inlines[at];
      at += 1;
      const isLast = at === line.inlines.length;
      if (inline !== undefined && text !== '') enter(inline, x, y);
      // Words are told apart by spaces (ISO 32000-1, 14.8.2.5), also where the text begins a new line.
      draw(isLast && inline?.lineEnd ? `${text} ` : text);
      if (!isLast) return;
      close();
      if (line.inlines.some(({ decoration }) => decoration)) openArtifact('layout');
    },
    end: close,
  };
}

/** The element of a word: that of its text, or a link or a stretch in another language within it. */
function elementOf(inline: Inline, line: Line, structure: Structure): StructureElement | undefined {
  if (inline.origin?.item !== undefined) return structure.labels.get(inline.origin.item);
  const node = line.origin?.node;
  const text = node && structure.elements.get(node);
  if (node === undefined || text === undefined) return undefined;
  const { lang } = inline;
  const facts = lang === undefined ? {} : { lang };
  const target = inline.link ?? inline.linkToDestination ?? undefined;
  if (target !== undefined) {
    const known = lastAlike('Link', text, { target });
    if (known !== undefined) return known;
    const { length } = text.kids.filter((kid) => 'type' in kid && kid.type === 'Link');
    return addElement('Link', text, {
      ...facts,
      target,
      words: structure.linkTexts.get(node)?.[length] ?? target,
    });
  }
  return lang === undefined ? text : (lastAlike('Span', text, facts) ?? addElement('Span', text, facts));
}

/** Makes a place on the page of a part of a link. A link has one on each line that it takes (ISO 32000-1, 14.8.4.4.2). */
function annotate(
  { first, x, y, last }: Run,
  element: StructureElement,
  document: PdfMakeDocument,
  marking: Marking,
): void {
  const { font, fontSize } = first;
  const width = last.x + last.inline.width - last.inline.trailingCut - x;
  const height = ((font.ascender - font.descender) / 1000) * fontSize;
  const options = {
    structParent: marking.annotationsOf(element),
    // ISO 14289-1, 7.18.5: what the link is, in words.
    Contents: textString(element.facts.words ?? ''),
  };
  if (first.link) document.link(x, y, width, height, addressOf(first.link), options);
  else if (first.linkToDestination) document.goTo(x, y, width, height, first.linkToDestination, options);
}

/** As ASCII, which is all that an address in a PDF may be (ISO 32000-1, 12.6.4.7). */
function addressOf(address: string): string {
  return URL.canParse(address) ? new URL(address).href : encodeURI(address);
}
