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
import { createTypesetter, fontsOf } from './typesetter.js';

/** pdfmake's document definition, good for one run, and what the document says of itself. */
export interface Definition {
  readonly content: readonly Content[];
  /** Of parts of it that other documents have too: all that a part's layout depends on but the place where it begins. */
  readonly keys: ReadonlyMap<object, string>;
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
  const always = `${statement.signing.method} ${fontsOf(typeCase)}`;
  const { content, keys } = contentOf(statement, settingAt, headingIds, always);
  return {
    content,
    keys,
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
  { blocks, language, customer, number }: Statement,
  settingAt: (place: Place, section?: string) => Setting,
  headingIds: ReadonlyMap<Block, string>,
  always: string,
): Pick<Definition, 'content' | 'keys'> {
  let section: string | undefined;
  const keys = new Map<object, string>();
  // As they stand within JSON.
  const own = [customer, number].map((value) => JSON.stringify(value).slice(1, -1));
  const acknowledged = blocks.flatMap((block) =>
    block.kind === 'phase' && block.acknowledgement !== undefined ? [block.id] : [],
  );
  const content = blocks.map((block, at) => {
    if (block.kind === 'heading' && block.level === 2) section = headingIds.get(block);
    const next = blocks[at + 1];
    const names: string[] = [];
    const setting = noting(settingAt(block.kind, section), names);
    const made = blockContent(block, blocks.slice(at + 1), setting);
    const space = spaceBetween(block, next);
    const part: Content = space === 0 ? made : { stack: [made], margin: [0, 0, 0, space] };
    const said = isCommon(block) ? JSON.stringify(block) : undefined;
    if (said !== undefined && said.length <= longestKept && !own.some((value) => said.includes(value))) {
      const widths = block.kind === 'phase' ? [...setting.columnWidths] : [];
      const around = [always, language, section, space, names, widths, acknowledged];
      keys.set(part, `${JSON.stringify(around)} ${said}`);
    }
    return part;
  });
  return { content, keys };
}

/** Whether statements for other customers are likely to have the same block. The others hold a customer's own values. */
function isCommon({ kind }: Block): boolean {
  return !ownKinds.has(kind);
}

/** Characters of a block: what is longer takes more memory than it spares time. */
const longestKept = 50_000;

const ownKinds: ReadonlySet<Block['kind']> = new Set([
  'masthead',
  'contents',
  'parties',
  'signatures',
  'provenance',
  'page-break',
]);

/** A setting that notes the names that it gives, which depend on what the document had before. */
function noting(setting: Setting, names: string[]): Setting {
  const noted = (name: string): string => {
    names.push(name);
    return name;
  };
  return {
    ...setting,
    uniqueId: (wanted) => noted(setting.uniqueId(wanted)),
    headingId: (block) => noted(setting.headingId(block)),
  };
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
