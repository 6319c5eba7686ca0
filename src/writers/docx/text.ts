import { type IRunPropertiesOptions, Tab, TextRun } from 'docx';
import type { RichText, Run } from '../../model/index.js';
import { linkGroups } from '../links.js';
import { element, type InlineXml } from './element.js';
import { markOf } from './fragment.js';
import { type WordLanguage, wordLanguage } from './language.js';
import { xmlValue } from './serialise.js';
import type { Setting } from './setting.js';
import { inlineStyles } from './style-names.js';

/** Formatting that a place adds to its text. */
export type TextFormat = Pick<IRunPropertiesOptions, 'bold' | 'color' | 'style'>;

/** The format of most texts, one object for all of them. */
const plain: TextFormat = Object.freeze({});

/** Rich text as runs and hyperlinks. Neighbouring runs with the same address are one hyperlink. */
export function richRuns(text: RichText, setting: Setting, format: TextFormat = plain): InlineXml[] {
  return linkGroups(text).flatMap(({ address, runs }): InlineXml[] => {
    if (address === undefined) return runs.flatMap((run) => textRuns(run, setting, formatOf(run, format)));
    const inside = { ...format, style: inlineStyles.hyperlink };
    return [
      link(
        address,
        runs.flatMap((run) => textRuns(run, setting, formatOf(run, inside))),
      ),
    ];
  });
}

/** Word takes no longer name of a place within what a link leads to. */
const longestAnchor = 255;

/** A link: what comes behind a number sign is an attribute of its own, the rest is in its relationship. */
function link(address: string, children: readonly InlineXml[]): InlineXml {
  const at = address.indexOf('#');
  const anchor = at > 0 ? address.slice(at + 1) : '';
  const isSplit = anchor !== '' && anchor.length <= longestAnchor;
  const target = markOf('link', xmlValue(isSplit ? address.slice(0, at) : address));
  const attributes = {
    'w:history': '1',
    ...(isSplit && { 'w:anchor': anchor }),
    'r:id': { mark: `rId${target.mark}` },
  };
  return element('w:hyperlink', attributes, children);
}

/** Text without structure as runs. */
export function plainRuns(text: string, setting: Setting, format: TextFormat = plain): InlineXml[] {
  return textRuns({ text }, setting, format);
}

function formatOf(run: Run, format: IRunPropertiesOptions): IRunPropertiesOptions {
  if (!run.code && !run.strong && !run.emphasis) return format;
  return {
    ...format,
    ...(run.code && { style: inlineStyles.code }),
    ...(run.strong && { bold: true }),
    ...(run.emphasis && { italics: true }),
  };
}

function textRuns(run: Run, setting: Setting, format: IRunPropertiesOptions): InlineXml[] {
  const language = run.language === undefined ? undefined : wordLanguage(run.language);
  const font = fontOf(run.text, language ?? setting.language, setting);
  const properties =
    language === undefined && font === undefined
      ? format
      : {
          ...format,
          ...(language && { language: { value: language.value, eastAsia: language.eastAsia } }),
          ...(font && { font }),
        };
  return run.text
    .split('\n')
    .map((line, index) => textRun(index > 0 ? { ...properties, break: 1 } : properties, line, setting));
}

export function tab({ bench }: Setting): InlineXml {
  return bench.inline('tab', () => new TextRun({ children: [new Tab()] }));
}

/** A run of text. docx makes what is around the text. */
export function textRun(
  properties: IRunPropertiesOptions & { readonly break?: number },
  text: string,
  { bench }: Setting,
): InlineXml {
  const { before, after } = bench.aroundText(
    properties,
    (standIn) => new TextRun({ ...properties, text: standIn }),
  );
  return `${before}${xmlValue(text)}${after}`;
}

/**
 * A run in a language of its own has the East Asian font of that language. Quotation marks, dashes and dots belong to both
 * scripts: in an East Asian text they come from its font.
 */
function fontOf(text: string, language: WordLanguage, setting: Setting): IRunPropertiesOptions['font'] {
  const eastAsia = language.eastAsiaFont ?? setting.look.fonts.eastAsia;
  const isOwn = eastAsia !== (setting.language.eastAsiaFont ?? setting.look.fonts.eastAsia);
  const hinted = language.isEastAsian && /[^\p{ASCII}]/u.test(text);
  if (!isOwn && !hinted) return undefined;
  return { ...(isOwn && { eastAsia }), ...(hinted && { hint: 'eastAsia' as const }) };
}
