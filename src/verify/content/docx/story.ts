import type { HiddenText, Hiding, ReturnedLine, TrackedChange } from '../returned.js';
import { putInLater } from './field-codes.js';
import { type FilledIn, fieldIn } from './fields.js';
import { hidingOfLayout, hidingOfRow } from './layout.js';
import { changeOf, changeOfRow, isGone } from './marks.js';
import type { Counter } from './numbering.js';
import { hidingOf, lookAt, type RunLook } from './run-look.js';
import { chosen, textOfRun } from './run-text.js';
import type { Style, Styles } from './styles.js';
import { type Branch, child, elementsOf, settingOf, textIn } from './tree.js';

/** What a document says once for all its parts. */
export interface Surroundings {
  readonly styles: Styles;
  readonly count: Counter;
}

export interface Story {
  readonly lines: ReturnedLine[];
  readonly hidden: HiddenText[];
  readonly fields: FilledIn[];
  readonly tracked: TrackedChange[];
}

interface Place {
  readonly area: ReturnedLine['area'];
  /** Fills behind it, the nearest first. */
  readonly fills: readonly string[];
  /** What hides all of it. */
  readonly hiding?: Hiding | undefined;
  /** Of the table that it is in. */
  readonly look?: RunLook | undefined;
}

interface Paragraph {
  text: string;
  readonly style: Style;
  readonly place: Place;
  /** Paragraphs of text boxes in it: they come after it. */
  readonly boxes: Branch[];
}

/** The text of a part with everything that is in it, as it is when all tracked changes are accepted. */
export function readStory(root: Branch, area: ReturnedLine['area'], surroundings: Surroundings): Story {
  const story: Story = { lines: [], hidden: [], fields: [], tracked: [] };
  blocks(root, { area, fills: [] }, story, surroundings);
  for (const text of putInLater(root)) story.hidden.push({ text, hiding: 'put-in-later' });
  return story;
}

function blocks(node: Branch, place: Place, story: Story, surroundings: Surroundings): void {
  for (const each of elementsOf(node)) {
    if (each.word === 'p') paragraph(each, place, story, surroundings);
    else if (each.word.endsWith('Pr')) continue;
    else if (isGone(each)) note(each, story);
    else if (each.word === 'tr') row(each, place, story, surroundings);
    else if (each.word === 'sdt' && takeField(each, place, story)) continue;
    else if (each.name === 'AlternateContent')
      for (const one of chosen(each)) blocks(one, place, story, surroundings);
    else {
      note(each, story);
      blocks(each, within(each, place, surroundings), story, surroundings);
    }
  }
}

function row(node: Branch, place: Place, story: Story, surroundings: Surroundings): void {
  const change = changeOfRow(node);
  if (change) story.tracked.push(change);
  if (change?.kind === 'deleted') return;
  const hiding = place.hiding ?? hidingOfRow(node);
  blocks(node, { ...place, hiding }, story, surroundings);
}

/** The place in a table or cell: what is behind it, and how its text looks. */
function within(node: Branch, place: Place, { styles }: Surroundings): Place {
  const style = settingOf(child(child(node, 'tblPr'), 'tblStyle'));
  return {
    ...place,
    fills: [...fillsOf(node), ...place.fills],
    ...(style !== undefined && { look: styles.named(style).look }),
  };
}

function paragraph(node: Branch, place: Place, story: Story, surroundings: Surroundings): void {
  const properties = child(node, 'pPr');
  const style = surroundings.styles.ofParagraph(settingOf(child(properties, 'pStyle')));
  const layout = properties ? elementsOf(properties).map(hidingOfLayout) : [];
  const hiding = place.hiding ?? style.hiding ?? layout.find((each) => each !== undefined);
  const fills = [...fillsOf(node), ...place.fills];
  // A paragraph that is taken out, as its mark says, is not counted.
  const isTakenOut = child(child(properties, 'rPr'), 'del') !== undefined;
  const number = isTakenOut ? '' : numberOf(properties, style, surroundings.count);
  const open: Paragraph = { text: `${number} `, style, place: { ...place, fills, hiding }, boxes: [] };
  inline(node, open, story, surroundings);
  endLine(open, story);
  for (const box of open.boxes) blocks(box, { area: 'text-box', fills: ['unknown'] }, story, surroundings);
}

function numberOf(properties: Branch | undefined, style: Style, count: Counter): string {
  const own = child(properties, 'numPr');
  const numId = settingOf(child(own, 'numId')) ?? style.numId;
  const level = Number(settingOf(child(own, 'ilvl')) ?? style.level ?? 0);
  return numId === undefined || numId === '0' ? '' : count(numId, level);
}

function inline(node: Branch, open: Paragraph, story: Story, surroundings: Surroundings): void {
  for (const each of elementsOf(node)) {
    if (each.word === 'r') run(each, open, story, surroundings);
    else if (each.word === 'pPr' || each.word === 'sdtPr') continue;
    else if (isGone(each)) note(each, story);
    else if (each.word === 'sdt' && fieldIn(each)) {
      endLine(open, story);
      takeField(each, open.place, story);
    } else if (each.name === 'AlternateContent')
      for (const one of chosen(each)) inline(one, open, story, surroundings);
    else if (each.name === 't') open.text += textIn(each);
    else {
      note(each, story);
      inline(each, open, story, surroundings);
    }
  }
}

function run(node: Branch, open: Paragraph, story: Story, { styles }: Surroundings): void {
  const properties = child(node, 'rPr');
  const look: RunLook = {
    ...open.place.look,
    ...open.style.look,
    ...styles.named(settingOf(child(properties, 'rStyle'))).look,
  };
  for (const each of properties ? elementsOf(properties) : []) lookAt(look, each);
  const text = textOfRun(node, open.boxes);
  const hiding = hidingOf(look, open.place.fills, text.trim().length) ?? open.place.hiding;
  if (hiding === undefined) open.text += text;
  else if (text.trim() !== '') story.hidden.push({ text, hiding });
}

function note(node: Branch, story: Story): void {
  const change = changeOf(node);
  if (change) story.tracked.push(change);
}

/** What is filled in is a field's value, and stands in the text besides: it could be in the midst of a clause. */
function takeField(node: Branch, { area }: Place, story: Story): boolean {
  const field = fieldIn(node);
  if (field === undefined) return false;
  story.fields.push(field);
  // What an empty one says is text: it can be anything.
  const isFilled = field.value !== '';
  if (field.shown !== '')
    story.lines.push({ text: field.shown, area, ...(isFilled && { field: field.name }) });
  return true;
}

function endLine(open: Paragraph, { lines }: Story): void {
  const text = open.text.trim();
  if (text !== '') lines.push({ text, area: open.place.area });
  open.text = '';
}

/** Fills of paragraphs and cells; what a table's style fills is not known here. */
function fillsOf(node: Branch): readonly string[] {
  const properties = elementsOf(node).find(
    ({ word }) => word === 'pPr' || word === 'tcPr' || word === 'tblPr',
  );
  if (child(properties, 'tblStyle')) return ['unknown'];
  const fill = child(properties, 'shd')?.attributes.get('fill')?.toUpperCase();
  return fill === undefined || fill === 'AUTO' ? [] : [fill];
}
