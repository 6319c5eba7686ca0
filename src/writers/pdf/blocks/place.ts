import { leading } from '../../../brand/index.js';
import { breakLines } from '../break-lines.js';
import type { Content, Vector } from '../content.js';
import { eastAsianOf } from '../east-asian.js';
import { fieldPadding } from '../form/appearance.js';
import type { FormField } from '../form-field.js';
import type { Setting } from '../setting.js';
import type { TextStyle } from '../styles.js';

/** Above and below the lines of a place to fill in. */
const padding = 2;

/** From baseline to baseline of a text, in points. */
export function leadingOf({ size }: TextStyle, { statement }: Setting): number {
  return size * (eastAsianOf(statement.language) === undefined ? leading.latin : leading.chinese);
}

/** Height of a place for so many lines. */
export function placeHeight(lines: number, setting: Setting): number {
  return lines * leadingOf(setting.styles.small, setting) + 2 * padding;
}

/** The lines that a text takes in a place of this width. */
export function linesInPlace(text: string, width: number, { styles, textWidth }: Setting): string[] {
  return breakLines(text, width - 2 * fieldPadding, (piece) => textWidth(piece, styles.small));
}

/** A place with a field of the form: its ground shows where to click. */
export function fieldPlace(field: FormField, width: number, height: number, setting: Setting): Content {
  const ground: Vector = {
    type: 'rect',
    x: 0,
    y: 0,
    w: width,
    h: height,
    color: setting.colours.surface,
    field,
  };
  return { canvas: [ground, line(width, height, setting)] };
}

/** A place that is filled in already. */
export function writtenPlace(
  lines: readonly string[],
  width: number,
  height: number,
  setting: Setting,
): Content {
  const { text, styles } = setting;
  const below = height - placeHeight(lines.length, setting) + padding;
  return {
    stack: [
      text(lines.join('\n'), styles.small, { margin: [fieldPadding, padding, 0, below] }),
      { canvas: [line(width, 0, setting)] },
    ],
  };
}

/**
 * A place that a service for signing finds by its tag. The tag is as large as the place takes it, since most services make
 * their field so large, and in the colour of the paper.
 */
export function taggedPlace(tag: string, width: number, height: number, setting: Setting): Content {
  const paper = { ...setting.styles.small, colour: '#ffffff' };
  const perPoint = leadingOf({ ...paper, size: 1 }, setting);
  const widest = (width - 2 * fieldPadding) / setting.textWidth(tag, { ...paper, size: 1 });
  const size = Math.floor(Math.min(widest, (height - 2 * padding) / perPoint) * 10) / 10;
  return {
    stack: [
      tagText(tag, size, setting, [fieldPadding, height - padding - size * perPoint, 0, padding]),
      { canvas: [line(width, 0, setting)] },
    ],
  };
}

/** A tag on one line, whatever its length, that only programs read. */
export function tagText(
  tag: string,
  size: number,
  { text, styles }: Setting,
  margin: readonly [number, number, number, number],
): Content {
  const style = { ...styles.small, size, colour: '#ffffff' };
  const set = text(tag, style, { noWrap: true, artifact: true, margin });
  // In one piece, so that no line can end within.
  return { ...set, text: set.text.slice(0, 1).map((piece) => ({ ...piece, text: tag })) };
}

function line(width: number, y: number, { colours }: Setting): Vector {
  return { type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: 0.6, lineColor: colours.muted };
}
