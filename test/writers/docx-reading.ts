import { loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { Block, ResolvedBrand, Statement } from '../../src/model/index.js';
import { docxFormat } from '../../src/writers/docx/index.js';
import type { Article } from '../../src/writers/index.js';
import { sampleStatement } from '../samples/statements.js';
import { all, at, type Element, part, partsOf, val } from './docx-xml.js';

export async function shippedBrand(id: string): Promise<ResolvedBrand> {
  const { value, diagnostics } = await loadBrand(createNodeHost(), id);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

export async function writeDocx(
  statement: Statement,
  brand = 'meridian',
  article?: Article,
): Promise<Uint8Array> {
  const writer = await docxFormat.open(await shippedBrand(brand));
  return writer.write(statement, article);
}

/** The sample statement with other blocks. */
export function statementOf(...blocks: readonly Block[]): Statement {
  return sampleStatement({ blocks });
}

/** A paragraph as a reader sees it. */
export interface ReadParagraph {
  readonly element: Element;
  readonly style: string | undefined;
  /** The number that Word writes before it, computed as Word does; absent for bullets and for paragraphs without one. */
  readonly number: string | undefined;
  readonly text: string;
}

/** The paragraphs of the body in reading order, those in tables too. */
export function paragraphsOf(bytes: Uint8Array): readonly ReadParagraph[] {
  const count = wordNumbers(part(bytes, 'word/numbering.xml'));
  return all(part(bytes, 'word/document.xml'), 'w:p').map((element) => ({
    element,
    style: val(element, 'w:pPr', 'w:pStyle'),
    number: count(element),
    text: textOf(element),
  }));
}

/** The text of headers and footers. */
export function furnitureOf(bytes: Uint8Array): string {
  const names = [...partsOf(bytes).keys()].filter((name) => /^word\/(header|footer)\d\.xml$/.test(name));
  return names.map((name) => textOf(part(bytes, name))).join('\n');
}

export function textOf(element: Element): string {
  switch (element.name) {
    case 'w:t':
      return element.children.map(({ text }) => text).join('');
    case 'w:br':
      return '\n';
    case 'w:tab':
      return '\t';
    default:
      return element.children.map(textOf).join('');
  }
}

/** Counts as Word does (ISO/IEC 29500-1, 17.9): a counter for each list and level, and an outer item restarts the inner ones. */
function wordNumbers(numbering: Element): (paragraph: Element) => string | undefined {
  const definitions = new Map(
    all(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  );
  const lists = new Map(
    all(numbering, 'w:num').map((list) => [
      list.attributes['w:numId'],
      definitions.get(val(list, 'w:abstractNumId')),
    ]),
  );
  const counters = new Map<string, number[]>();
  return (paragraph) => {
    const list = val(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
    if (list === undefined) return undefined;
    const level = Number(val(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl'));
    const definition = all(lists.get(list) ?? numbering, 'w:lvl').find(
      (one) => one.attributes['w:ilvl'] === String(level),
    );
    if (definition === undefined) throw new Error(`Word knows no level ${level} of list ${list}`);
    const format = val(definition, 'w:numFmt');
    if (format === 'bullet') return undefined;
    const counter = (counters.get(list) ?? []).slice(0, level + 1);
    counter[level] = (counter[level] ?? Number(val(definition, 'w:start')) - 1) + 1;
    counters.set(list, counter);
    return val(definition, 'w:lvlText')?.replace(/%(\d)/g, (_, place: string) =>
      formatted(counter[Number(place) - 1] ?? 1, format),
    );
  };
}

function formatted(number: number, format: string | undefined): string {
  switch (format) {
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return String.fromCharCode(96 + number);
    case 'decimal':
      return String(number);
    default:
      throw new Error(`The test knows no numbers in ${format}`);
  }
}

/** The run properties of a style. */
export function styleOf(bytes: Uint8Array, id: string): Element | undefined {
  return all(part(bytes, 'word/styles.xml'), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === id,
  );
}

export { all, at, type Element, part, partsOf, val };
