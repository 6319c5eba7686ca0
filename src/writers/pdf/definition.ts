import { spacing, typeScale } from '../../brand/index.js';
import type { Block, ResolvedBrand, Statement } from '../../model/index.js';
import { blockContent } from './blocks/index.js';
import type { Content } from './content.js';
import { pageFooter, pageHeader } from './furniture.js';
import { gatherMissingGlyphs, type MissingGlyphs, type Place } from './missing-glyphs.js';
import { headingStandsAlone } from './page-breaks.js';
import { paperOf } from './paper.js';
import type { Picture } from './picture.js';
import { spaceBetween } from './rhythm.js';
import type { Setting } from './setting.js';
import { textStyles } from './styles.js';
import { createTextWidth } from './text-width.js';
import type { TypeCase } from './type-case.js';
import { createTypesetter } from './typesetter.js';

export interface Definition {
  /** pdfmake's document definition, good for one run. */
  readonly definition: object;
  readonly missing: MissingGlyphs['diagnostics'];
}

/** Makes of a statement what pdfmake needs to lay it out. */
export function defineDocument(
  statement: Statement,
  brand: ResolvedBrand,
  logo: Picture,
  typeCase: TypeCase,
): Definition {
  const missing = gatherMissingGlyphs();
  const styles = textStyles(brand.colours);
  const paper = paperOf(brand);
  const textWidth = createTextWidth(typeCase);
  const uniqueId = idGiver();
  const settingAt = (place: Place, section?: string): Setting => ({
    statement,
    colours: brand.colours,
    masthead: brand.masthead,
    logo,
    paper,
    styles,
    text: createTypesetter(typeCase, brand.colours, statement.language, missing, place),
    textWidth,
    uniqueId,
    section,
  });
  const onEveryPage = settingAt('header and footer');
  // Page numbers are only known at the end; by then it is too late to find that a digit is missing.
  onEveryPage.text('0123456789. ', styles.furniture);
  pageHeader(onEveryPage);
  pageFooter(1, 1, onEveryPage);
  const { left, top, right, bottom } = spacing.page;
  const definition = {
    content: contentOf(statement.blocks, settingAt, uniqueId),
    header: (page: number) => (page === 1 ? undefined : pageHeader(onEveryPage)),
    footer: (page: number, pages: number) => pageFooter(page, pages, onEveryPage),
    pageBreakBefore: headingStandsAlone,
    pageSize: { width: paper.width, height: paper.height },
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: typeCase.body.id, fontSize: typeScale.body },
    images: Object.fromEntries(Object.keys(logo.files).map((name) => [name, name])),
    info: informationOf(statement),
    language: statement.language,
    displayTitle: true,
    version: '1.7',
  };
  return { definition, missing: missing.diagnostics };
}

function contentOf(
  blocks: readonly Block[],
  settingAt: (place: Place, section?: string) => Setting,
  uniqueId: Setting['uniqueId'],
): Content[] {
  let section: string | undefined;
  return blocks.map((block, at) => {
    if (block.kind === 'heading' && block.level === 2) section = uniqueId('section');
    const next = blocks[at + 1];
    const content = blockContent(block, blocks.slice(at + 1), settingAt(block.kind, section));
    const space = spaceBetween(block, next);
    return space === 0 ? content : { stack: [content], margin: [0, 0, 0, space] };
  });
}

/** Names in the order of asking: `note`, `note-2`, `note-3`. */
function idGiver(): (wanted: string) => string {
  const given = new Map<string, number>();
  return (wanted) => {
    const times = (given.get(wanted) ?? 0) + 1;
    given.set(wanted, times);
    return times === 1 ? wanted : `${wanted}-${times}`;
  };
}

/** The document's properties. The time is that of the issue, so that the same statement is the same file. */
function informationOf({
  title,
  customer,
  provider,
  number,
  version,
  issued,
  source,
  services,
  generator,
}: Statement) {
  const date = new Date(`${issued}T00:00:00Z`);
  return {
    title: `${title} – ${customer}`,
    author: provider,
    subject: `${number} (${version})`,
    keywords: [number, source.revision, ...services].join(', '),
    creator: generator,
    producer: generator,
    creationDate: date,
    modDate: date,
  };
}
