import { spacing } from '../../../brand/index.js';
import { acknowledgementTag } from '../../esign-tags.js';
import type { Content, Margin } from '../content.js';
import type { FormField } from '../form-field.js';
import { linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import { leadingOf, tagText } from './place.js';

const boxSize = 10;
const gap = 8;
/** Type size of a tag beside a label: as small as can be, for the label comes after it. */
const tagSize = 3;

/** A label with a box before it, by which the customer acknowledges a phase. They stay together, whatever is above them. */
export function acknowledgement(label: string, phaseId: string, setting: Setting): Content {
  const { text, styles, paper } = setting;
  const mark = markFor(label, phaseId, setting);
  const width = paper.textWidth - mark.width - gap;
  return {
    columns: [mark, { ...text(label, styles.small), width }],
    columnGap: gap,
    margin: [0, spacing.block, 0, 0],
    unbreakable: linesOf(label, styles.small.size, width) * styles.small.size < paper.textHeight / 4,
  };
}

/** The box, or what a service for signing finds the place by, where it draws a box of its own. */
function markFor(tooltip: string, phaseId: string, setting: Setting): Content & { readonly width: number } {
  const { statement, styles, colours, textWidth, uniqueId } = setting;
  const { method } = statement.signing;
  if (method !== 'fields') {
    const tag = acknowledgementTag(method, phaseId);
    const width = Math.max(Math.ceil(textWidth(tag, { ...styles.small, size: tagSize })), boxSize);
    return { ...tagText(tag, tagSize, setting, middle(tagSize, setting)), width };
  }
  const name = uniqueId(`acknowledge-${phaseId}`);
  const field: FormField = { kind: 'checkbox', name, tooltip, colour: colours.ink };
  const look = { color: colours.surface, lineColor: colours.muted, lineWidth: 0.6 };
  return {
    canvas: [{ type: 'rect', x: 0, y: 0, w: boxSize, h: boxSize, ...look, field }],
    margin: middle(boxSize, setting),
    width: boxSize,
  };
}

/** So that something of this height is in the middle of the label's first line. */
function middle(height: number, setting: Setting): Margin {
  return [0, (leadingOf(setting.styles.small, setting) - height) / 2, 0, 0];
}
