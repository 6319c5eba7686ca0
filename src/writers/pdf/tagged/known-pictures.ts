import { createRecent, type Recent } from '../type/recent.js';
import { SvgMeasure } from './pdfmake.js';

/** A drawing as the operators that it took, which need nothing of the document but some states of opacity. */
export interface KnownDrawing {
  readonly operators: string;
  /** Of what is filled and what is stroked, in the order in which they were first used. */
  readonly opacities: readonly (readonly [fill: number | null, stroke: number | null])[];
}

/** Pictures that document after document draws in the same way in the same place. */
export interface KnownPictures {
  readonly measure: InstanceType<typeof SvgMeasure>;
  /** By the picture, and where and how large it is. */
  readonly drawings: Recent<string, KnownDrawing>;
}

/** A brand has one logo, which statements of other languages may put elsewhere. */
const kept = 8;

export function createKnownPictures(): KnownPictures {
  return { measure: new MeasuredOnce(), drawings: createRecent(kept) };
}

/** pdfmake parses a picture to measure it, and again to write its size into it. */
class MeasuredOnce extends SvgMeasure {
  readonly #sizes = createRecent<string, { width?: number; height?: number }>(kept);
  readonly #scaled = createRecent<string, string>(kept);

  override measureSVG(svg: string): { width?: number; height?: number } {
    const size = this.#sizes.get(svg) ?? super.measureSVG(svg);
    this.#sizes.set(svg, size);
    return size;
  }

  override writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string {
    const key = `${size.width} ${size.height} ${svg}`;
    const scaled = this.#scaled.get(key) ?? super.writeDimensions(svg, size);
    this.#scaled.set(key, scaled);
    return scaled;
  }
}
