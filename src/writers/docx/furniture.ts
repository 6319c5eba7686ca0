import { PageNumber, TextRun } from 'docx';
import { spacing, typeScale } from '../../brand/index.js';
import type { Furniture } from '../../model/index.js';
import type { InlineXml } from './element.js';
import { type Element, type Paragraph, paragraph, table, tableCell, tableRow } from './elements.js';
import { widthAtMost } from './measure.js';
import { plainParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dxa, noLines, tableFrame } from './table.js';
import { plainRuns } from './text.js';
import { exactly } from './type.js';
import { eighths, twips } from './units.js';

const pageNumberWidth = 110;
/** Between the two ends of a footer. */
const gap = 12;

/** From the edge of the page to header and footer, in points. */
export const furnitureDistance = { header: 34, footer: 30 };

/** Where the text of the first page begins: higher than on the others, where the header pushes it down. */
export const firstPageTop = 46;

/** The header of all pages but the first, where the masthead stands instead. */
export function header({ header: text }: Furniture, setting: Setting): Paragraph {
  const border = { bottom: { ...hairline(setting), space: 7 } };
  const after = spacing.page.top - furnitureDistance.header - typeScale.tiny * setting.lead - 7.5;
  const line = shortened(text, setting.look.textWidth);
  return plainParagraph(styles.header, line, setting, { border, spacing: { after: twips(after) } });
}

/** The footer of every page: the brand's text and, at the right, the page's number; cells, so that a long text never meets the number. */
export function footer({ footer: text, pageOf }: Furniture, setting: Setting): Element[] {
  const widths = [setting.look.textWidth - pageNumberWidth, pageNumberWidth] as const;
  const number = paragraph({
    style: styles.footer,
    alignment: 'right',
    children: pageNumber(pageOf, setting),
  });
  return [
    table({
      ...tableFrame(widths),
      borders: { ...noLines, top: hairline(setting) },
      margins: { top: twips(7), left: 0, right: 0 },
      tableLook: { firstRow: false, noHBand: true, noVBand: true },
      rows: [
        tableRow({
          cantSplit: true,
          children: [
            tableCell({
              width: dxa(widths[0]),
              children: [plainParagraph(styles.footer, shortened(text, widths[0] - gap), setting)],
            }),
            tableCell({ width: dxa(widths[1]), children: [number] }),
          ],
        }),
      ],
    }),
    paragraph({ style: styles.gap, spacing: exactly(1) }),
  ];
}

/** A running line repeats what the page says in full elsewhere, so the middle of one that is longer than its line can go. */
function shortened(line: string, width: number): string {
  const fits = (text: string) => widthAtMost(text, typeScale.tiny) <= width;
  if (fits(line)) return line;
  const letters = [...line];
  const halves = (half: number) =>
    `${letters.slice(0, half).join('').trimEnd()} … ${letters.slice(-half).join('').trimStart()}`;
  let half = Math.floor(letters.length / 2);
  while (half > 1 && !fits(halves(half))) half -= 1;
  return halves(half);
}

function hairline({ look }: Setting) {
  return { style: 'single', size: eighths(0.5), color: look.colours.rule } as const;
}

/** `Page {page} of {pages}` with fields that Word counts. */
function pageNumber(pageOf: string, setting: Setting): InlineXml[] {
  const field = (kind: (typeof PageNumber)['CURRENT' | 'TOTAL_PAGES']) =>
    setting.bench.inline(kind, () => new TextRun({ children: [kind] }));
  return pageOf.split(/(\{pages?\})/).flatMap((part) => {
    switch (part) {
      case '':
        return [];
      case '{page}':
        return [field(PageNumber.CURRENT)];
      case '{pages}':
        return [field(PageNumber.TOTAL_PAGES)];
      default:
        return plainRuns(part, setting);
    }
  });
}
