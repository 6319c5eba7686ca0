import { spacing, typeScale } from '../../brand/index.js';
import type { Block, ResolvedBrand, Statement } from '../../model/index.js';
import { createUniqueIds } from '../unique-ids.js';
import { blockContent } from './blocks/index.js';
import type { Content } from './content.js';
import { pageFooter, pageHeader } from './furniture.js';
import type { Memory } from './memory.js';
import { gatherMissingGlyphs, type MissingGlyphs, type Place } from './missing-glyphs.js';
import { breaksBefore } from './page-breaks.js';
import { type Paper, paperOf } from './paper.js';
import type { Picture } from './picture.js';
import { spaceBetween } from './rhythm.js';
import type { Setting } from './setting.js';
import { gatherSharedText, type SharedText } from './shared-text.js';
import { textStyles } from './styles.js';
import type { Properties } from './tagged/properties.js';
import { createLineCount, createTextWidth } from './text-width.js';
import type { TypeCase } from './type-case.js';
import { createTypesetter } from './typesetter.js';

/** pdfmake's document definition, good for one run, and what the document says of itself. */
export interface Definition {
  readonly content: readonly Content[];
  readonly header: (page: number) => Content | undefined;
  readonly footer: (page: number, pages: number) => Content;
  readonly pageBreakBefore: typeof breaksBefore;
  readonly paper: Paper;
  readonly margins: Margins;
  readonly defaultStyle: { readonly font: string; readonly fontSize: number };
  readonly sharedText: SharedText;
  readonly properties: Properties;
  /** BCP 47 tag. */
  readonly language: string;
  readonly missing: MissingGlyphs['diagnostics'];
}

interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Makes of a statement what pdfmake needs to lay it out. */
export function defineDocument(
  statement: Statement,
  brand: ResolvedBrand,
  logo: Picture,
  typeCase: TypeCase,
  memory: Pick<Memory, 'typesetTexts' | 'countedLines'>,
): Definition {
  const missing = gatherMissingGlyphs();
  const sharedText = gatherSharedText(statement);
  const styles = textStyles(brand.colours);
  const paper = paperOf(brand);
  const textWidth = createTextWidth(typeCase);
  const lineCount = createLineCount(typeCase, textWidth, memory.countedLines);
  const columnWidths = new Map<string, number>();
  const { colours } = brand;
  const { language } = statement;
  const typesetting = {
    typeCase,
    colours,
    language,
    known: memory.typesetTexts,
    missing,
    shared: sharedText,
  };
  const uniqueId = createUniqueIds();
  const headingIds = headingIdsOf(statement.blocks, uniqueId);
  const settingAt = (place: Place, section?: string): Setting => ({
    statement,
    colours,
    masthead: brand.masthead,
    logo,
    paper,
    styles,
    text: createTypesetter(typesetting, place),
    textWidth,
    lineCount,
    columnWidths,
    uniqueId,
    headingId: (block) => headingIds.get(block) ?? uniqueId('heading'),
    section,
  });
  const onEveryPage = settingAt('header and footer');
  // Page numbers are only known at the end; by then it is too late to find that a digit is missing.
  onEveryPage.text('0123456789. ', styles.furniture);
  pageHeader(onEveryPage);
  pageFooter(1, 1, onEveryPage);
  const content = contentOf(statement.blocks, settingAt, headingIds);
  return {
    content,
    header: (page) => (page === 1 ? undefined : pageHeader(onEveryPage)),
    footer: (page, pages) => pageFooter(page, pages, onEveryPage),
    pageBreakBefore: breaksBefore,
    paper,
    margins: spacing.page,
    defaultStyle: { font: typeCase.body.id, fontSize: typeScale.body },
    sharedText,
    properties: propertiesOf(statement),
    language: statement.language,
    missing: missing.diagnostics,
  };
}

function contentOf(
  blocks: readonly Block[],
  settingAt: (place: Place, section?: string) => Setting,
  headingIds: ReadonlyMap<Block, string>,
): Content[] {
  let section: string | undefined;
  return blocks.map((block, at) => {
    if (block.kind === 'heading' && block.level === 2) section = headingIds.get(block);
    const next = blocks[at + 1];
    const content = blockContent(block, blocks.slice(at + 1), settingAt(block.kind, section));
    const space = spaceBetween(block, next);
    return space === 0 ? content : { stack: [content], margin: [0, 0, 0, space] };
  });
}

/** A table of contents leads to headings that come after it, so they have their names before anything is set. */
function headingIdsOf(blocks: readonly Block[], uniqueId: Setting['uniqueId']): ReadonlyMap<Block, string> {
  const ids = new Map<Block, string>();
  for (const block of blocks) {
    if (block.kind === 'heading') ids.set(block, uniqueId(block.level === 2 ? 'section' : 'heading'));
    if (block.kind === 'phase') ids.set(block, uniqueId(`phase-${block.id}`));
  }
  return ids;
}

/** The document's properties. The time is that of the issue, so that the same statement is the same file. */
function propertiesOf({
  title,
  customer,
  provider,
  number,
  version,
  issued,
  source,
  services,
  generator,
}: Statement): Properties {
  return {
    title: `${title} – ${customer}`,
    author: provider,
    subject: `${number} (${version})`,
    keywords: [number, source.revision, ...services].join(', '),
    creator: generator,
    created: new Date(`${issued}T00:00:00Z`),
  };
}
