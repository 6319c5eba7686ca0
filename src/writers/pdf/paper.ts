import { spacing } from '../../brand/index.js';
import type { Brand } from '../../model/index.js';

/** A page in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}

const sizes: Readonly<Record<Brand['paper'], { readonly width: number; readonly height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

export function paperOf({ paper }: Brand): Paper {
  const { width, height } = sizes[paper];
  const { left, top, right, bottom } = spacing.page;
  return { width, height, textWidth: width - left - right, textHeight: height - top - bottom };
}
