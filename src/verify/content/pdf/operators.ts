import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Canvas } from './canvas.js';
import { boxOf, identity, matrixOf } from './matrix.js';

/** What an operator with its operands does to the canvas. */
export type Operator = (canvas: Canvas, operands: readonly unknown[]) => void;

const fills: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const clipNext: Operator = (canvas) => {
  canvas.clipsNext = true;
};
const noColour: Operator = ({ state }) => {
  state.colour = undefined;
};
const show: Operator = (canvas, [shown]) => canvas.show(shown);
const save: Operator = (canvas) => canvas.save();
const restore: Operator = (canvas) => canvas.restore();
const picture: Operator = (canvas) => canvas.picture();

/** The operators that matter to letters; all others draw nothing, or nothing that hides. */
export const operators: ReadonlyMap<number, Operator> = new Map<number, Operator>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, (canvas, operands) => canvas.transform(matrixOf(operands))],
  [OPS.setGState, (canvas, [parameters]) => setParameters(canvas, parameters)],
  [OPS.clip, clipNext],
  [OPS.eoClip, clipNext],
  [OPS.constructPath, (canvas, [paint, data, bounds]) => canvas.path(data, bounds, fills.has(paint))],
  [
    OPS.setFillRGBColor,
    ({ state }, [colour]) => {
      state.colour = typeof colour === 'string' && /^#[\da-f]{6}$/i.test(colour) ? colour : undefined;
    },
  ],
  [
    OPS.setStrokeRGBColor,
    ({ state }, [colour]) => {
      state.stroke = typeof colour === 'string' && /^#[\da-f]{6}$/i.test(colour) ? colour : undefined;
    },
  ],
  [OPS.setFillColorN, noColour],
  [OPS.setFillTransparent, noColour],
  [OPS.beginText, (canvas) => canvas.textMatrix(identity)],
  [OPS.setTextMatrix, (canvas, operands) => canvas.textMatrix(matrixOf(operands[0]) ?? matrixOf(operands))],
  [OPS.setFont, ({ state }, font) => setFont(state, font)],
  [
    OPS.setCharSpacing,
    ({ state }, [spacing]) => {
      state.letterSpacing = numberOf(spacing);
    },
  ],
  [
    OPS.setWordSpacing,
    ({ state }, [spacing]) => {
      state.wordSpacing = numberOf(spacing);
    },
  ],
  [
    OPS.setHScale,
    ({ state }, [percent]) => {
      state.scale = numberOf(percent) / 100;
    },
  ],
  [
    OPS.setLeading,
    ({ state }, [leading]) => {
      state.leading = -numberOf(leading);
    },
  ],
  [
    OPS.setTextRise,
    ({ state }, [rise]) => {
      state.rise = numberOf(rise);
    },
  ],
  [
    OPS.setTextRenderingMode,
    ({ state }, [mode]) => {
      state.mode = numberOf(mode);
    },
  ],
  [
    OPS.setLeadingMoveText,
    (canvas, [x, y]) => {
      canvas.state.leading = numberOf(y);
      canvas.move(numberOf(x), numberOf(y));
    },
  ],
  [OPS.moveText, (canvas, [x, y]) => canvas.move(numberOf(x), numberOf(y))],
  [OPS.nextLine, (canvas) => canvas.move(0, canvas.state.leading)],
  [OPS.showText, show],
  [OPS.showSpacedText, show],
  [
    OPS.nextLineShowText,
    (canvas, [shown]) => {
      canvas.move(0, canvas.state.leading);
      canvas.show(shown);
    },
  ],
  [
    OPS.nextLineSetSpacingShowText,
    (canvas, [words, letters, shown]) => {
      canvas.state.wordSpacing = numberOf(words);
      canvas.state.letterSpacing = numberOf(letters);
      canvas.move(0, canvas.state.leading);
      canvas.show(shown);
    },
  ],
  [
    OPS.paintFormXObjectBegin,
    (canvas, [matrix, box]) => {
      canvas.save();
      canvas.transform(matrixOf(matrix));
      canvas.clip(boxOf(box));
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, (canvas) => canvas.beginGroup()],
  [OPS.endGroup, restore],
  [
    OPS.beginAnnotation,
    (canvas, [id, , place, appearance]) =>
      canvas.beginAnnotation(typeof id === 'string' ? id : '', matrixOf(place), matrixOf(appearance)),
  ],
  [OPS.endAnnotation, (canvas) => canvas.endAnnotation()],
  ...[
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintSolidColorImageMask,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
  ].map((operator) => [operator, picture] as const),
  // It fills all that is not clipped (8.7.4.2).
  [OPS.shadingFill, (canvas) => canvas.picture(canvas.state.clip)],
]);

/** Of a graphics state dictionary (8.4.5): opacity, how colours are mixed, the font. */
function setParameters({ state }: Canvas, parameters: unknown): void {
  if (!Array.isArray(parameters)) return;
  for (const entry of parameters) {
    const [name, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (name === 'ca') state.alpha = numberOf(value);
    if (name === 'SMask') state.isMasked = value !== false && value !== null;
    if (name === 'BM') state.isPlain = value === 'source-over';
    if (name === 'Font' && Array.isArray(value)) setFont(state, value);
  }
}

function setFont(state: Canvas['state'], [font, size]: readonly unknown[]): void {
  state.font = typeof font === 'string' ? font : '';
  state.size = numberOf(size);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
