import { statusColours } from '../../../brand/index.js';
import type { Sheet } from '../../sheet.js';
import type { Content } from '../content.js';
import { placing } from '../layouts.js';
import { flagged } from './section.js';
import type { SheetSetting } from './setting.js';

const inset = 12;

/** As a note of a statement, but with a bar that warns. */
export function sheetAlert(
  { flag, text: words }: NonNullable<Sheet['alert']>,
  setting: SheetSetting,
): Content {
  const { text, styles, colours, paper } = setting;
  return {
    table: {
      widths: [paper.textWidth - 2 * inset],
      body: [
        [
          {
            stack: [flagged(flag, setting), text(words, styles.small, { margin: [0, 3, 0, 0] })],
            fillColor: colours.surface,
          },
        ],
      ],
    },
    layout: placing({
      vLineWidth: (line) => (line === 0 ? 3 : 0),
      vLineColor: () => statusColours.bad,
      paddingLeft: () => inset - 3,
      paddingRight: () => inset,
      paddingTop: () => 7,
      paddingBottom: () => 7,
    }),
    role: 'layout',
    group: 'Div',
    margin: [0, 12, 0, 0],
  };
}
