/**
 * Colours of how something stands, the same for all brands: dark enough for small text on paper and on the surface of a
 * brand (WCAG 2.2, 1.4.3). Never the only thing that tells: a shape and a word stand beside.
 */
export const statusColours = {
  good: '#17663A',
  caution: '#854D00',
  bad: '#A3151F',
  /** On the others. */
  on: '#FFFFFF',
} as const;
