import { ExternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, TextRun } from 'docx';
import type { RichText, Run } from '../../model/index.js';
import { linkGroups } from '../links.js';
import { shielded } from './braces.js';
import { type WordLanguage, wordLanguage } from './language.js';
import type { Setting } from './setting.js';
import { inlineStyles } from './style-names.js';

/** Formatting that a place adds to its text. */
export type TextFormat = Pick<IRunPropertiesOptions, 'bold' | 'color' | 'style'>;

/** Rich text as runs and hyperlinks. Neighbouring runs with the same address are one hyperlink. */
export function richRuns(text: RichText, setting: Setting, format: TextFormat = {}): ParagraphChild[] {
  return linkGroups(text).flatMap(({ address, runs }): ParagraphChild[] => {
    if (address === undefined) return runs.flatMap((run) => textRuns(run, setting, formatOf(run, format)));
    const inside = { ...format, style: inlineStyles.hyperlink };
    return [
      new ExternalHyperlink({
        link: address,
        children: runs.flatMap((run) => textRuns(run, setting, formatOf(run, inside))),
      }),
    ];
  });
}

/** Text without structure as runs. */
export function plainRuns(text: string, setting: Setting, format: TextFormat = {}): TextRun[] {
  return textRuns({ text }, setting, format);
}

function formatOf(run: Run, format: IRunPropertiesOptions): IRunPropertiesOptions {
  return {
    ...format,
    ...(run.code && { style: inlineStyles.code }),
    ...(run.strong && { bold: true }),
    ...(run.emphasis && { italics: true }),
  };
}

/** Some words mean something as children of a run (`CURRENT` becomes a page number). So text goes in as `text` alone. */
function textRuns(run: Run, setting: Setting, format: IRunPropertiesOptions): TextRun[] {
  const language = run.language === undefined ? undefined : wordLanguage(run.language);
  const properties = {
    ...format,
    ...(language && { language: { value: language.value, eastAsia: language.eastAsia } }),
    ...fontOf(run.text, language ?? setting.language, setting),
  };
  return run.text
    .split('\n')
    .map(
      (line, index) => new TextRun({ ...properties, text: shielded(line), ...(index > 0 && { break: 1 }) }),
    );
}

/**
 * A run in a language of its own has the East Asian font of that language. Quotation marks, dashes and dots belong to both
 * scripts: in an East Asian text they come from its font.
 */
function fontOf(text: string, language: WordLanguage, setting: Setting): Pick<IRunPropertiesOptions, 'font'> {
  const eastAsia = language.eastAsiaFont ?? setting.look.fonts.eastAsia;
  const isOwn = eastAsia !== (setting.language.eastAsiaFont ?? setting.look.fonts.eastAsia);
  const hinted = language.isEastAsian && /[^\p{ASCII}]/u.test(text);
  if (!isOwn && !hinted) return {};
  return { font: { ...(isOwn && { eastAsia }), ...(hinted && { hint: 'eastAsia' }) } };
}
