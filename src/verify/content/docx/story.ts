import type { HiddenText, ReturnedLine, TrackedChange } from '../returned.js';
import { type FilledIn, fieldIn } from './fields.js';
import { changeOf, isGone } from './marks.js';
import type { Counter } from './numbering.js';
import { hidingOf, lookAt, type RunLook } from './run-look.js';
import { chosen, textOfRun } from './run-text.js';
import type { Style } from './styles.js';
import { child, elementsOf, type Branch, textIn, settingOf } from './tree.js';

/** What a document says once for all its parts. */
export interface Surroundings {
  readonly styles: (id: string | undefined) => Style;
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
}

interface Paragraph {
  text: string;
  readonly style: string | undefined;
  readonly place: Place;
  /** Paragraphs of text boxes in it: they come after it. */
  readonly boxes: Branch[];
}

/** The text of a part with everything that is in it, as it is when all tracked changes are accepted. */
export function readStory(root: Branch, area: ReturnedLine['area'], surroundings: Surroundings): Story {
  const story: Story = { lines: [], hidden: [], fields: [], tracked: [] };
  blocks(root, { area, fills: [] }, story, surroundings);
  return story;
}

function blocks(node: Branch, place: Place, story: Story, surroundings: Surroundings): void {
  for (const each of elementsOf(node)) {
    if (each.word === 'p') paragraph(each, place, story, surroundings);
    else if (each.word.endsWith('Pr')) continue;
    else if (isGone(each)) note(each, story);
    else if (each.word === 'sdt' && takeField(each, place, story)) continue;
    else if (each.name === 'AlternateContent')
      for (const one of chosen(each)) blocks(one, place, story, surroundings);
    else {
      note(each, story);
      blocks(each, { ...place, fills: [...fillsOf(each), ...place.fills] }, story, surroundings);
    }
  }
}

function paragraph(node: Branch, place: Place, story: Story, surroundings: Surroundings): void {
  const properties = child(node, 'pPr');
  const style = settingOf(child(properties, 'pStyle'));
  const fills = [...fillsOf(node), ...place.fills];
  // A paragraph that is taken out, as its mark says, is not counted.
  const isTakenOut = child(child(properties, 'rPr'), 'del') !== undefined;
  const number = isTakenOut ? '' : numberOf(properties, surroundings.styles(style), surroundings.count);
  const open: Paragraph = { text: `${number} `, style, place: { ...place, fills }, boxes: [] };
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
    ...styles(open.style).look,
    ...styles(settingOf(child(properties, 'rStyle'))).look,
  };
  for (const each of properties ? elementsOf(properties) : []) lookAt(look, each);
  const hiding = hidingOf(look, open.place.fills);
  const text = textOfRun(node, open.boxes);
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
  if (field.shown !== '') story.lines.push({ text: field.shown, area, field: field.name });
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
