import { contrast } from './docx-contrast.js';
import { language } from './docx-language.js';
import { textOf } from './docx-reading.js';
import { all, at, type Element, parseXml, val } from './docx-xml.js';

export interface Finding {
  readonly rule:
    | 'heading-order'
    | 'empty-heading'
    | 'alternate-text'
    | 'header-row'
    | 'language'
    | 'contrast'
    | 'link-text'
    | 'control-title'
    | 'document-title';
  /** The text or the thing it is about. */
  readonly at: string;
}

/**
 * What keeps a Word document from people who do not see it, or not well: what Word's own check finds, and contrast (WCAG
 * 2.2, 1.4.3), which it finds in part.
 *
 * @param parts The parts of the package that are XML, by name.
 */
export function accessibilityFindings(parts: ReadonlyMap<string, string>): readonly Finding[] {
  const read = (name: string) => parseXml(parts.get(name) ?? '<none/>');
  const styles = read('word/styles.xml');
  const document = read('word/document.xml');
  const flows = [...parts.keys()]
    .filter((name) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name))
    .map(read);
  return [
    ...headings(document, styles),
    ...flows.flatMap(pictures),
    ...flows.flatMap((flow) => all(flow, 'w:tbl').flatMap(table)),
    ...language(flows, styles, read('docProps/core.xml')).map((where) => finding('language', where)),
    ...flows.flatMap((flow) =>
      contrast(flow, styles, read('word/numbering.xml')).map((where) => finding('contrast', where)),
    ),
    ...flows.flatMap(links),
    ...flows.flatMap(controls),
    ...(textIn(at(read('docProps/core.xml'), 'dc:title')) === '' ? [finding('document-title', '')] : []),
  ];
}

function finding(rule: Finding['rule'], where: string): Finding {
  return { rule, at: where };
}

/** Levels go down one at a time, from the title or from one. */
function headings(document: Element, styles: Element): Finding[] {
  const levels = new Map(
    all(styles, 'w:style').flatMap((style): [string, number][] => {
      const id = style.attributes['w:styleId'] ?? '';
      const level = val(style, 'w:pPr', 'w:outlineLvl');
      return id === 'Title' ? [[id, 0]] : level === undefined ? [] : [[id, Number(level) + 1]];
    }),
  );
  let above = 0;
  return all(document, 'w:p').flatMap((paragraph) => {
    const level = levels.get(val(paragraph, 'w:pPr', 'w:pStyle') ?? '');
    if (level === undefined) return [];
    const text = textOf(paragraph).trim();
    const skipped = level > above + 1;
    above = level;
    return [
      ...(text === '' ? [finding('empty-heading', `level ${level}`)] : []),
      ...(skipped ? [finding('heading-order', text)] : []),
    ];
  });
}

/** A picture says what it shows, or that it shows nothing. */
function pictures(flow: Element): Finding[] {
  const drawings = all(flow, 'wp:docPr').filter(
    (properties) =>
      (properties.attributes.descr ?? '').trim() === '' &&
      !all(properties, 'adec:decorative').some(({ attributes }) => attributes.val === '1'),
  );
  const shapes = all(flow, 'v:shape').filter(({ attributes }) => (attributes.alt ?? '').trim() === '');
  return [
    ...drawings.map(({ attributes }) => finding('alternate-text', attributes.name ?? '')),
    ...shapes.map(({ attributes }) => finding('alternate-text', attributes.id ?? '')),
  ];
}

/** Lines between its rows make a table one of data: it has a header row, or its first column says what the rows are. */
function table(element: Element): Finding[] {
  const properties = at(element, 'w:tblPr');
  const isOn = (name: string) => ['true', '1'].includes(at(properties, 'w:tblLook')?.attributes[name] ?? '');
  const line = val(properties, 'w:tblBorders', 'w:insideH') ?? 'none';
  const isData = !['none', 'nil'].includes(line);
  const [first, ...others] = element.children.filter(({ name }) => name === 'w:tr');
  const isHeader = (row: Element | undefined) => at(row, 'w:trPr', 'w:tblHeader') !== undefined;
  const right = isData
    ? isHeader(first)
      ? isOn('w:firstRow')
      : isOn('w:firstColumn') && !isOn('w:firstRow')
    : !isHeader(first) && !isOn('w:firstRow') && !isOn('w:firstColumn');
  return right && !others.some(isHeader) ? [] : [finding('header-row', textOf(element).slice(0, 40))];
}

function links(flow: Element): Finding[] {
  return all(flow, 'w:hyperlink')
    .filter((link) => textOf(link).trim() === '')
    .map(({ attributes }) => finding('link-text', attributes['r:id'] ?? attributes['w:anchor'] ?? ''));
}

function controls(flow: Element): Finding[] {
  return all(flow, 'w:sdt')
    .filter((control) => (val(control, 'w:sdtPr', 'w:alias') ?? '').trim() === '')
    .map((control) => finding('control-title', val(control, 'w:sdtPr', 'w:tag') ?? ''));
}

function textIn(element: Element | undefined): string {
  return element?.children.map(({ text }) => text).join('') ?? '';
}
