import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { spacing, typeScale } from '../../brand/index.js';
import type { Furniture } from '../../model/index.js';
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

/** What stands on every page. The first has the masthead instead of a header. */
export function pageFurniture(furniture: Furniture, setting: Setting) {
  return {
    headers: {
      first: new Header({ children: [plainParagraph(styles.header, '', setting)] }),
      default: header(furniture, setting),
    },
    footers: { first: footer(furniture, setting), default: footer(furniture, setting) },
  };
}

function header({ header: text }: Furniture, setting: Setting): Header {
  const border = { bottom: { ...hairline(setting), space: 7 } };
  const after = spacing.page.top - furnitureDistance.header - typeScale.tiny * setting.lead - 7.5;
  const line = shortened(text, setting.look.textWidth);
  return new Header({
    children: [plainParagraph(styles.header, line, setting, { border, spacing: { after: twips(after) } })],
  });
}

/** The brand's text and, at the right, the page's number; cells, so that a long text never meets the number. */
function footer({ footer: text, pageOf }: Furniture, setting: Setting): Footer {
  const widths = [setting.look.textWidth - pageNumberWidth, pageNumberWidth] as const;
  const number = new Paragraph({
    style: styles.footer,
    alignment: 'right',
    children: pageNumber(pageOf, setting),
  });
  return new Footer({
    children: [
      new Table({
        ...tableFrame(widths),
        borders: { ...noLines, top: hairline(setting) },
        margins: { top: twips(7), left: 0, right: 0 },
        tableLook: { firstRow: false, noHBand: true, noVBand: true },
        rows: [
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({
                width: dxa(widths[0]),
                children: [plainParagraph(styles.footer, shortened(text, widths[0] - gap), setting)],
              }),
              new TableCell({ width: dxa(widths[1]), children: [number] }),
            ],
          }),
        ],
      }),
      new Paragraph({ style: styles.gap, spacing: exactly(1) }),
    ],
  });
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
function pageNumber(pageOf: string, setting: Setting): ParagraphChild[] {
  return pageOf.split(/(\{pages?\})/).flatMap((part) => {
    switch (part) {
      case '':
        return [];
      case '{page}':
        return [new TextRun({ children: [PageNumber.CURRENT] })];
      case '{pages}':
        return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
      default:
        return plainRuns(part, setting);
    }
  });
}
