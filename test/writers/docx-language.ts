import { textOf } from './docx-reading.js';
import { all, at, type Element } from './docx-xml.js';

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The document has a language, and so has all text in another script than that of the language. */
export function language(flows: readonly Element[], styles: Element, core: Element): string[] {
  const defaults = at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
  const said =
    at(core, 'dc:language')
      ?.children.map(({ text }) => text)
      .join('') ?? '';
  const isEastAsian = /^(zh|ja|ko|yue)\b/.test(said);
  const own = defaults?.attributes[isEastAsian ? 'w:eastAsia' : 'w:val'] ?? '';
  const documentFindings = base(said) !== '' && base(said) === base(own) ? [] : [said];
  const runs = flows.flatMap((flow) => all(flow, 'w:r'));
  const wrong = runs.filter((run) => {
    const lang = at(run, 'w:rPr', 'w:lang');
    const attribute = eastAsian.test(textOf(run)) ? 'w:eastAsia' : 'w:val';
    const tag = lang?.attributes[attribute] ?? defaults?.attributes[attribute] ?? '';
    if (base(tag) === '') return true;
    return attribute === 'w:eastAsia' && !/^(zh|ja|ko)\b/.test(tag);
  });
  return [...documentFindings, ...wrong.map(textOf)];
}

/** The language of a tag, or nothing where it is no tag. */
function base(tag: string): string {
  try {
    return tag === '' ? '' : new Intl.Locale(tag).language;
  } catch {
    return '';
  }
}
