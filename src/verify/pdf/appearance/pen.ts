import { type Box, boxOfCorners, common, holds, placed } from './box.js';
import { followedBy, identity, type Matrix, matrixOf } from './matrix.js';
import { farApart, filling, mostSpace, mostStrokes, painting, showing, usual, widths } from './operators.js';

/** What `q` keeps and `Q` brings back (ISO 32000-2, 8.4.2). */
interface State {
  readonly page: Matrix;
  /** Outside of it nothing is seen. */
  readonly area: Box;
  readonly lightness: number;
  readonly size: number;
  readonly leading: number;
}

/** Words that are no darker or lighter than this against what they stand on are not seen. */
const leastContrast = 0.15;

function newPath() {
  return { boxes: [] as Box[], corners: [] as Box[], clips: false };
}

/** Follows where and how something is drawn, operator by operator, and whether that is how a field of words is drawn. */
export function newPen(field: Box) {
  let isStrange = false;
  let strokes = 0;
  let hasShown = false;
  let line: Matrix = identity;
  let pushed = 0;
  let state: State = { page: identity, area: field, lightness: 0, size: 0, leading: 0 };
  let path = newPath();
  const saved: State[] = [];
  const grounds: { readonly box: Box; readonly lightness: number }[] = [];
  const show = () => {
    const [a, b, c, d, x, y] = followedBy(line, state.page);
    const [left, bottom, right, top] = state.area;
    const [width, height] = [a * state.size, d * state.size];
    // Neither mirrored nor flat, and leaning no more than italics.
    const isUpright = width >= 1 && height >= 1 && Math.abs(b) <= a / 5 && Math.abs(c) <= d;
    const isBeside = x < left - 1 || x > right - width / 5;
    // Lines below the first may go on where the field ends.
    const isBeyond = y > top - height / 4 || (!hasShown && y < bottom - 1);
    const isLarge = height > 2 * (field[3] - field[1]);
    const ground = grounds.findLast(({ box }) => holds(box, x, y + height / 4))?.lightness ?? 1;
    const isUnseen = [ground, 1].some((each) => Math.abs(each - state.lightness) < leastContrast);
    isStrange ||= !isUpright || isBeside || isBeyond || isLarge || isUnseen;
    hasShown = true;
  };
  const moveTo = (matrix: Matrix) => {
    line = matrix;
    pushed = 0;
  };
  const move = (x: number, y: number) => moveTo(followedBy([1, 0, 0, 1, x, y], line));
  /** A path ends with being painted, or clips what follows, or both. */
  const endPath = (isFilled: boolean) => {
    const drawn = path.corners.length > 0 ? boxOfCorners(path.corners) : undefined;
    const boxes = drawn === undefined ? path.boxes : [...path.boxes, drawn];
    const [first, ...more] = boxes;
    if (path.clips) {
      const isOther = path.corners.length > 0 && drawn === undefined;
      if (first === undefined || more.length > 0 || isOther) isStrange = true;
      else state = { ...state, area: common(state.area, first) };
    }
    if (isFilled) grounds.push(...boxes.map((box) => ({ box, lightness: state.lightness })));
    path = newPath();
  };
  const take = (word: string, numbers: readonly number[]): void => {
    const [one = 0, two = 0, three = 0, four = 0] = numbers;
    if (!usual.has(word) || (painting.has(word) && hasShown)) isStrange = true;
    if (painting.has(word) || word === 'n') endPath(filling.has(word));
    if (word === 'T*' || word === "'" || word === '"') move(0, -state.leading);
    if (showing.has(word)) show();
    switch (word) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm':
        state = { ...state, page: followedBy(matrixOf(numbers) ?? identity, state.page) };
        break;
      case 'BT':
        moveTo(identity);
        break;
      case 'Tm':
        moveTo(matrixOf(numbers) ?? identity);
        break;
      case 'TD':
        state = { ...state, leading: -two };
        move(one, two);
        break;
      case 'Td':
        move(one, two);
        break;
      case 'TL':
        state = { ...state, leading: one };
        break;
      case 'Tf':
        state = { ...state, size: one };
        break;
      case 'Tr':
        isStrange ||= one !== 0;
        break;
      case '"':
        isStrange ||= Math.abs(one) > mostSpace.Tw || Math.abs(two) > mostSpace.Tc;
        break;
      case 'TJ':
        pushed += numbers
          .map(Math.abs)
          .filter((each) => each > farApart.each)
          .reduce((sum, each) => sum + each, 0);
        isStrange ||= pushed > farApart.together || numbers.some((each) => Math.abs(each) > mostSpace.TJ);
        break;
      case 'Tc':
      case 'Tw':
      case 'Ts':
        // Words that are pushed out of the field.
        isStrange ||= Math.abs(one) > mostSpace[word];
        break;
      case 'Tz':
        isStrange ||= one < widths.least || one > widths.most;
        break;
      case 'g':
      case 'rg':
        state = { ...state, lightness: Math.min(...numbers) };
        break;
      case 'k':
        state = { ...state, lightness: 1 - Math.min(Math.max(...numbers), 1) };
        break;
      case 're':
        strokes += 1;
        path.boxes.push(placed([one, two, one + three, two + four], state.page));
        break;
      case 'l':
        strokes += 1;
        path.corners.push(placed([one, two, one, two], state.page));
        break;
      case 'm':
        path.corners.push(placed([one, two, one, two], state.page));
        break;
      case 'W':
      case 'W*':
        path.clips = true;
        break;
    }
  };
  return { take, isStrange: () => isStrange || strokes > mostStrokes };
}
