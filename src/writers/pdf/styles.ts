import { typeScale } from '../../brand/index.js';
import type { Brand, BrandColours } from '../../model/index.js';

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly face: 'body' | 'heading';
  readonly bold?: boolean;
  /** Code stands on the surface colour, to be told from the words around it. */
  readonly groundBelowCode?: true;
}

/** The text styles of a brand: everything that is written is written in one of these. */
export function textStyles(colours: BrandColours) {
  const { ink, muted, accent, onBand } = colours;
  const body = { face: 'body', size: typeScale.body, colour: ink } as const;
  const prose = { groundBelowCode: true } as const;
  return {
    title: { face: 'heading', size: typeScale.title, colour: ink, bold: true },
    titleOnBand: { face: 'heading', size: typeScale.title, colour: onBand, bold: true },
    subject: { face: 'heading', size: typeScale.subject, colour: accent },
    subjectOnBand: { face: 'heading', size: typeScale.subject, colour: onBand },
    heading2: { face: 'heading', size: typeScale.heading2, colour: ink, bold: true },
    heading3: { face: 'heading', size: typeScale.heading3, colour: accent, bold: true },
    partyName: { face: 'heading', size: typeScale.heading3, colour: ink, bold: true },
    body: { ...body, ...prose },
    strong: { ...body, bold: true },
    table: { ...body, ...prose, size: typeScale.table },
    tableStrong: { ...body, size: typeScale.table, bold: true },
    quiet: { ...body, size: typeScale.small, colour: muted },
    small: { ...body, size: typeScale.small },
    smallStrong: { ...body, size: typeScale.small, bold: true },
    reference: { ...body, size: typeScale.small, colour: accent, bold: true },
    label: { ...body, size: typeScale.tiny, colour: muted, bold: true },
    accentLabel: { ...body, size: typeScale.tiny, colour: accent, bold: true },
    furniture: { ...body, size: typeScale.tiny, colour: muted },
    fine: { ...body, size: typeScale.tiny, colour: muted },
  } satisfies Record<string, TextStyle>;
}

export type TextStyles = ReturnType<typeof textStyles>;

/** From so many letters on a name is set smaller: else it would be the loudest thing on the page. */
const longName = 80;

/** The style of the customer's name below the title. */
export function subjectStyle(name: string, styles: TextStyles, masthead: Brand['masthead']): TextStyle {
  const style = masthead === 'band' ? styles.subjectOnBand : styles.subject;
  return name.length > longName ? { ...style, size: typeScale.heading3 } : style;
}

/** The style of a party's name where the party is described or signs. */
export function partyNameStyle(name: string, styles: TextStyles): TextStyle {
  return name.length > longName ? styles.tableStrong : styles.partyName;
}
