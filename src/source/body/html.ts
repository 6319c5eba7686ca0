import type { Edit } from '../text/edits.js';
import { count, type Finding } from '../text/finding.js';
import type { Repair } from '../text/repair.js';
import { codeIn } from './code-ranges.js';
import { isElement, isInline, isOpaque } from './html-elements.js';
import { findMarkup, type Markup } from './html-markup.js';

/** The name that an article gave a place, such as `<a name="initiate-phase"></a>`; translations keep it. */
export interface Anchor {
  readonly name: string;
  readonly offset: number;
}

/** What a body of Markdown has of HTML: how to be rid of it, and the anchors that were in it. */
export interface HtmlRepair extends Repair {
  /** Their offsets are in the text as it was given. */
  readonly anchors: readonly Anchor[];
}

/** What becomes of one piece of HTML. */
interface Treatment {
  readonly kind: 'placeholder' | 'anchor' | 'anchor-end' | 'table' | 'removed';
  readonly edit: Edit;
  readonly piece: Markup;
}

/** Takes HTML out of Markdown and leaves its text. The name or id of an `<a>` is kept as an anchor; tables go whole. */
export function repairHtml(text: string): HtmlRepair {
  const inCode = codeIn(text);
  const treated = findMarkup(text)
    .filter(({ offset }) => !inCode(offset))
    .map((piece) => treat(piece, text));
  const of = (kind: Treatment['kind']) =>
    treated.filter((treatment) => treatment.kind === kind).map(({ piece }) => piece);
  return {
    edits: treated.map(({ edit }) => edit),
    anchors: of('anchor').flatMap(({ offset, anchor }) => (anchor ? [{ name: anchor, offset }] : [])),
    findings: [...anchorFinding(of('anchor')), ...htmlFinding(of('removed')), ...tableFinding(of('table'))],
  };
}

function treat(piece: Markup, text: string): Treatment {
  const { offset, length, element, closing, whole, anchor } = piece;
  if (element !== undefined && !isElement(element)) {
    // `<tenant>` is a placeholder: what an author meant as text stays text.
    return { kind: 'placeholder', piece, edit: { offset, length: 1, replacement: '&lt;' } };
  }
  const edit = { offset, length, replacement: replacementOf(piece, text) };
  if (anchor !== undefined) return { kind: 'anchor', piece, edit };
  if (element === 'a' && closing) return { kind: 'anchor-end', piece, edit };
  return { kind: element === 'table' && whole ? 'table' : 'removed', piece, edit };
}

/** Elements that stand apart leave a space, so that words do not run together; an item of a list leaves a bullet. */
function replacementOf({ offset, element, closing }: Markup, text: string): string {
  if (element === undefined || isInline(element)) return '';
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (element === 'li' && !closing && before.trim() === '') return '- ';
  return isOpaque(element) ? '' : ' ';
}

function anchorFinding(pieces: readonly Markup[]): Finding[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const message = `${count(pieces.length, 'anchor')} in HTML, first “${first.anchor ?? ''}”`;
  return [{ code: 'source-heading-anchor', message, offset: first.offset }];
}

function htmlFinding(pieces: readonly Markup[]): Finding[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const message = `${count(pieces.length, 'piece')} of HTML removed, first ${first.sample}`;
  return [{ code: 'source-html-removed', message, offset: first.offset }];
}

function tableFinding(pieces: readonly Markup[]): Finding[] {
  return pieces.map(({ offset }) => ({
    code: 'source-table-ignored',
    message: 'A table in HTML was left out',
    offset,
  }));
}
