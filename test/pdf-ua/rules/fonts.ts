import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { type Finding, finding, type RuleName } from '../finding.js';
import type { Annotation } from '../reading/annotations.js';
import { contentOfForm, type Shown } from '../reading/content.js';
import { codesIn, type Font, fontsOf, glyphOf, widthOf } from '../reading/fonts.js';
import { asDict, bytesOf, dictEntry, entry, nameEntry, numberEntry } from '../reading/objects.js';
import type { Subject } from '../reading/subject.js';

/** Encodings that name a character for each code, so that no map is needed (ISO 14289-1, 7.21.7). */
const namedEncodings = ['WinAnsiEncoding', 'MacRomanEncoding'];

/** Fonts are embedded, say what their codes mean, and have every glyph that is shown. */
export function checkFonts({ document, content, annotations }: Subject): Finding[] {
  const fonts = fontsOf(document);
  const used = usedCodes([...content.shown, ...shownInAppearances(annotations)], fonts);
  return [...fonts.values()].flatMap((font) => {
    const codes = [...(used.get(font) ?? [])];
    const broken = [...checkFont(font), ...codes.flatMap((code) => checkCode(code, font))];
    if (!isCidSetRight(font, codes)) broken.push('font-cid-set');
    return [...new Set(broken)].map((rule) => finding(rule, font.place));
  });
}

function shownInAppearances(annotations: readonly Annotation[]): readonly Shown[] {
  return annotations.flatMap(({ dict, place }) => {
    const normal = entry(dictEntry(dict, 'AP'), 'N');
    const states = normal instanceof PDFStream ? [normal] : statesOf(asDict(normal));
    return states.flatMap((state) => contentOfForm(state, place).shown);
  });
}

function statesOf(states: PDFDict | undefined): PDFStream[] {
  const streams = states?.keys().map((key) => states.lookup(key)) ?? [];
  return streams.filter((stream) => stream instanceof PDFStream);
}

function usedCodes(shown: readonly Shown[], fonts: ReadonlyMap<PDFDict, Font>): Map<Font, Set<number>> {
  const used = new Map<Font, Set<number>>();
  for (const { font: dict, codes, owner } of shown) {
    const font = dict === undefined ? undefined : fonts.get(dict);
    if (font === undefined) throw new Error(`Text in a font that is not in the file, ${owner.place}`);
    const ofFont = used.get(font) ?? new Set<number>();
    for (const code of codesIn(codes, font)) ofFont.add(code);
    used.set(font, ofFont);
  }
  return used;
}

function checkFont({ dict, descendant, isComposite, texts, program }: Font): RuleName[] {
  const encoding = nameEntry(dict, 'Encoding') ?? '';
  const rules: RuleName[] = [];
  if (program === undefined) rules.push('font-embedded');
  if (texts === undefined && (isComposite || !namedEncodings.includes(encoding)))
    rules.push('font-to-unicode');
  if (isComposite && !/^Identity-[HV]$/.test(encoding)) rules.push('font-encoding');
  const map = entry(descendant, 'CIDToGIDMap');
  const isMapped = map instanceof PDFStream || nameEntry(descendant, 'CIDToGIDMap') === 'Identity';
  if (nameEntry(descendant, 'Subtype') === 'CIDFontType2' && !isMapped) rules.push('font-glyph-map');
  if (nameEntry(dict, 'Subtype') === 'TrueType' && !isSimpleRight(descendant, encoding))
    rules.push('font-simple');
  return rules;
}

/** A symbolic font has its own encoding, every other one of those with names (ISO 14289-1, 7.21.6). */
function isSimpleRight(font: PDFDict, encoding: string): boolean {
  const isSymbolic = ((numberEntry(dictEntry(font, 'FontDescriptor'), 'Flags') ?? 0) & 4) !== 0;
  return isSymbolic ? entry(font, 'Encoding') === undefined : namedEncodings.includes(encoding);
}

function checkCode(code: number, font: Font): RuleName[] {
  const rules: RuleName[] = font.texts === undefined ? [] : checkText(font.texts.get(code) ?? '');
  if (!font.isComposite || font.glyphs === undefined) return rules;
  const glyph = glyphOf(code, font);
  if (glyph === 0 || glyph >= font.glyphs.count) return [...rules, 'glyph-missing'];
  const width = widthOf(code, font);
  // A thousandth, as ISO 14289-1 7.21.5 has it, and what rounding in a decimal number adds.
  if (width === undefined || Math.abs(width - font.glyphs.width(glyph)) > 1.01) rules.push('font-widths');
  return rules;
}

function checkText(text: string): RuleName[] {
  const rules: RuleName[] = [];
  if (text === '' || /\p{Cs}/u.test(text)) rules.push('code-unmapped');
  if (text.includes('\u0000')) rules.push('code-zero');
  if (/[\uFEFF\uFFFE]/.test(text)) rules.push('code-byte-order-mark');
  if (/\p{Co}/u.test(text)) rules.push('code-private');
  return rules;
}

/** Bit by bit, from the highest of the first byte, which CIDs the program has (ISO 32000-1, 9.8.3). */
function isCidSetRight({ descendant }: Font, codes: readonly number[]): boolean {
  const set = bytesOf(entry(dictEntry(descendant, 'FontDescriptor'), 'CIDSet'));
  if (set === undefined) return true;
  return [0, ...codes].every((code) => ((set[code >> 3] ?? 0) & (0x80 >> (code & 7))) !== 0);
}
