/* Everything is thought of in points; Word counts lengths in twentieths, type sizes in halves and lines in eighths of one. */

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** Pictures are measured in pixels, 96 to the inch. */
export function pixels(points: number): number {
  return (points * 96) / 72;
}
