import type { IRunStylePropertiesOptions } from 'docx';
import type { Look } from './look.js';
import { halfPoints, twips } from './units.js';

export const codeFont: IRunStylePropertiesOptions = {
  font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas' },
  noProof: true,
};

/** East Asian text keeps the font of the document in headings too. */
export function headingRun({ fonts }: Look, size: number, color: string): IRunStylePropertiesOptions {
  const font = { ascii: fonts.heading, hAnsi: fonts.heading, cs: fonts.heading };
  return { font, size: halfPoints(size), color };
}

/** `atLeast`, since a font may be higher than its size says, and would be cut off. */
export function lines(size: number, lead: number) {
  return { line: twips(size * lead), lineRule: 'atLeast' } as const;
}

export function exactly(points: number) {
  return { line: twips(points), lineRule: 'exact' } as const;
}
