import { typeScale } from '../../../brand/index.js';
import type { NoteBlock, RichText } from '../../../model/index.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import { heightOf, linesOf } from '../measure.js';
import type { Setting } from '../setting.js';

const inset = 14;

/** Paragraphs set apart: on the surface colour, with a bar of the accent before them. */
export function note({ paragraphs }: Pick<NoteBlock, 'paragraphs'>, setting: Setting): Content {
  const { text, styles, colours, paper, uniqueId } = setting;
  const id = uniqueId('note');
  const width = paper.textWidth - 2 * inset;
  return {
    table: {
      widths: [width],
      body: [
        [
          {
            stack: paragraphs.map((content, at) =>
              text(content, styles.table, { margin: [0, at === 0 ? 0 : 4, 0, 0], ...(at === 0 && { id }) }),
            ),
            fillColor: colours.surface,
          },
        ],
      ],
    },
    layout: placing({
      vLineWidth: (line) => (line === 0 ? 2 : 0),
      vLineColor: () => colours.accent,
      paddingLeft: () => inset - 2,
      paddingRight: () => inset,
      paddingTop: () => 9,
      paddingBottom: () => 10,
    }),
    role: 'layout',
    group: 'Div',
    unbreakable: fits(paragraphs, width, paper.textHeight),
  };
}

function fits(paragraphs: readonly RichText[], width: number, pageHeight: number): boolean {
  const lines = paragraphs.reduce((sum, content) => sum + linesOf(content, typeScale.table, width), 0);
  return heightOf(lines, typeScale.table) < pageHeight / 2;
}
