import { all, at, type Element, val } from './docx-xml.js';

/** How a piece of text looks, as far as it matters to who has to read it. */
export interface Appearance {
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly ground: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

type Property = 'w:color' | 'w:sz' | 'w:b';

/**
 * Looks up what a text looks like, as Word does (ISO/IEC 29500-1, 17.7.2): its own formatting, else that of its character
 * style, its paragraph's style, the document. The ground is the run's, else the paragraph's, else that of the cells it is in.
 */
export function appearances(styles: Element) {
  const byId = new Map(all(styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const defaults = at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');

  function chain(id: string | undefined): Element[] {
    const style = id === undefined ? undefined : byId.get(id);
    return style === undefined ? [] : [style, ...chain(val(style, 'w:basedOn'))];
  }

  function fill(properties: Element | undefined): string | undefined {
    const colour = at(properties, 'w:shd')?.attributes['w:fill'];
    return colour === 'auto' ? undefined : colour;
  }

  /** @param run Properties of the run. @param paragraph Properties of the paragraph. @param cells Outermost first. */
  return (
    run: Element | undefined,
    paragraph: Element | undefined,
    cells: readonly Element[],
  ): Appearance => {
    const characterStyles = chain(val(run, 'w:rStyle'));
    const paragraphStyles = chain(val(paragraph, 'w:pStyle') ?? 'Normal');
    const sources = [
      run,
      ...[...characterStyles, ...paragraphStyles].map((style) => at(style, 'w:rPr')),
      defaults,
    ];
    const property = (name: Property) => sources.find((source) => at(source, name) !== undefined);
    const colour = val(property('w:color'), 'w:color') ?? 'auto';
    const bold = property('w:b');
    const grounds = [
      fill(run),
      ...characterStyles.map((style) => fill(at(style, 'w:rPr'))),
      fill(paragraph),
      ...paragraphStyles.map((style) => fill(at(style, 'w:pPr'))),
      ...cells.map((cell) => fill(at(cell, 'w:tcPr'))).reverse(),
    ];
    return {
      colour: colour === 'auto' ? '000000' : colour,
      ground: grounds.find((ground) => ground !== undefined) ?? 'FFFFFF',
      size: Number(val(property('w:sz'), 'w:sz') ?? 20) / 2,
      bold: bold !== undefined && !['false', '0'].includes(val(bold, 'w:b') ?? 'true'),
    };
  };
}
