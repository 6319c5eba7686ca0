import { type Box, numbersIn } from './matrix.js';

/** Whether all points of a path are corners of the box around it. */
export function isRectangle(data: unknown, [left, bottom, right, top]: Box): boolean {
  const numbers = Array.isArray(data) ? numbersIn(data[0]) : [];
  const near = (one: number, other: number) => Math.abs(one - other) < 0.01;
  let points = 0;
  for (let at = 0; at < numbers.length; ) {
    const command = numbers[at] ?? 4;
    // As the library writes paths: 0 moves, 1 draws a line, 4 closes; all else is a curve.
    if (command === 4) {
      at += 1;
      continue;
    }
    const x = numbers[at + 1] ?? Number.NaN;
    const y = numbers[at + 2] ?? Number.NaN;
    if (command > 1 || !(near(x, left) || near(x, right)) || !(near(y, bottom) || near(y, top))) return false;
    points += 1;
    at += 3;
  }
  return points >= 4 && points <= 6;
}
