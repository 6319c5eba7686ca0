import { spacing } from '../../../brand/index.js';
import { acknowledgementTag } from '../../esign-tags.js';
import type { Cell, Content, Margin } from '../content.js';
import type { FormField } from '../form-field.js';
import { ruledPadding } from '../layouts.js';
import { linesIn } from '../measure.js';
import type { Setting } from '../setting.js';
import type { Row } from '../table.js';
import { leadingOf, tagText } from './place.js';

const boxSize = 10;
const gap = 8;
/** Type size of a tag beside a label: as small as can be, for the label comes after it. */
const tagSize = 3;

/** A label with a box before it, by which the customer acknowledges a phase. They stay together. */
export function acknowledgement(label: string, phaseId: string, width: number, setting: Setting): Content {
  const { text, styles, paper } = setting;
  const mark = markFor(label, phaseId, setting);
  const labelWidth = width - mark.width - gap;
  return {
    columns: [mark, { ...text(label, styles.small), width: labelWidth }],
    columnGap: gap,
    margin: [0, spacing.block - spacing.row, 0, 0],
    unbreakable: linesIn(label, styles.small, labelWidth, setting) * styles.small.size < paper.textHeight / 4,
  };
}

/** The same as the last row of a phase's table, so that it never stands on a page without a duty. */
export function acknowledgementRow(
  label: string,
  phaseId: string,
  widths: readonly number[],
  setting: Setting,
): Row {
  const paddings = ruledPadding(widths.length) - ruledPadding(1);
  const width = widths.reduce((sum, column) => sum + column, paddings);
  const content = acknowledgement(label, phaseId, width, setting);
  const spanned: Cell[] = widths.slice(1).map(() => ({ stack: [] }));
  return {
    cells: [{ ...content, colSpan: widths.length, follows: true }, ...spanned],
    lines: linesIn(label, setting.styles.small, width - boxSize - gap, setting) + 1,
  };
}

/** The box, or what a service for signing finds the place by, where it draws a box of its own. */
function markFor(tooltip: string, phaseId: string, setting: Setting): Content & { readonly width: number } {
  const { statement, styles, colours, textWidth, uniqueId } = setting;
  const { method } = statement.signing;
  if (method !== 'fields') {
    const tag = acknowledgementTag(method, phaseId);
    const widths = phasesAcknowledged(setting).map((id) =>
      Math.ceil(textWidth(acknowledgementTag(method, id), { ...styles.small, size: tagSize })),
    );
    // As wide as the longest, so that the labels of all phases begin in one line.
    return {
      ...tagText(tag, tagSize, setting, middle(tagSize, setting)),
      width: Math.max(...widths, boxSize),
    };
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

function phasesAcknowledged({ statement }: Setting): readonly string[] {
  return statement.blocks.flatMap((block) =>
    block.kind === 'phase' && block.acknowledgement !== undefined ? [block.id] : [],
  );
}

/** So that something of this height is in the middle of the label's first line. */
function middle(height: number, setting: Setting): Margin {
  return [0, (leadingOf(setting.styles.small, setting) - height) / 2, 0, 0];
}
