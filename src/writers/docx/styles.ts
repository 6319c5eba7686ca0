import type {
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IRunStylePropertiesOptions,
  IStylesOptions,
} from 'docx';
import { leading, spacing, typeScale } from '../../brand/index.js';
import type { Look } from './look.js';
import type { Setting } from './setting.js';
import { eighths, halfPoints, twips } from './units.js';

/** Ids of the paragraph styles. Those that Word knows keep Word's id and name, so that they work as its own. */
export const styles = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'BodyText',
  list: 'ListParagraph',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  small: 'SmallText',
  quiet: 'QuietText',
  label: 'FieldLabel',
  accentLabel: 'AccentLabel',
  partyName: 'PartyName',
  fine: 'FinePrint',
  digest: 'Digest',
  note: 'Note',
  field: 'SignatureField',
  rule: 'Rule',
  gap: 'TableGap',
  header: 'Header',
  footer: 'Footer',
} as const;

/** Ids of the character styles. */
export const inlineStyles = {
  hyperlink: 'Hyperlink',
  code: 'InlineCode',
  fieldLabel: 'FieldLabelText',
} as const;

const codeFont: IRunStylePropertiesOptions = {
  font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas' },
  noProof: true,
};

/**
 * The styles of a document. All formatting that is not a place's own is here, where a reader of the DOCX can change it.
 * Sizes and colours are those that the type scale gives to all paged writers.
 */
export function documentStyles({ look, language }: Setting): IStylesOptions {
  const { colours, fonts } = look;
  const lead = language.isEastAsian ? leading.chinese : leading.latin;
  const onBand = look.masthead === 'band';
  return {
    default: {
      document: {
        run: {
          font: { ascii: fonts.body, hAnsi: fonts.body, cs: fonts.body, eastAsia: fonts.eastAsia },
          size: halfPoints(typeScale.body),
          color: colours.ink,
          language: { value: language.value, eastAsia: language.eastAsia },
        },
        paragraph: { spacing: { before: 0, after: 0, ...lines(typeScale.body, lead) } },
      },
      title: {
        run: { ...headingRun(look, typeScale.title, onBand ? colours.onBand : colours.ink), bold: true },
        paragraph: { keepNext: true, keepLines: true, spacing: lines(typeScale.title, lead) },
      },
      heading1: {
        run: { ...headingRun(look, typeScale.heading2, colours.ink), bold: true },
        paragraph: heading(0, spacing.beforeHeading2, spacing.afterHeading2, lines(typeScale.heading2, lead)),
      },
      heading2: {
        run: { ...headingRun(look, typeScale.heading3, colours.accent), bold: true },
        paragraph: heading(1, spacing.beforeHeading3, spacing.afterHeading3, lines(typeScale.heading3, lead)),
      },
      listParagraph: { paragraph: { spacing: { after: twips(2) } } },
      hyperlink: { run: { color: colours.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: paragraphStyles(look, lead),
    characterStyles: [
      {
        id: inlineStyles.code,
        name: 'Inline Code',
        basedOn: 'DefaultParagraphFont',
        run: { ...codeFont, shading: { type: 'clear', color: 'auto', fill: colours.surface } },
      },
      {
        id: inlineStyles.fieldLabel,
        name: 'Field Label Text',
        basedOn: 'DefaultParagraphFont',
        run: { size: halfPoints(typeScale.tiny), bold: true, color: colours.muted },
      },
    ],
  };
}

function paragraphStyles(look: Look, lead: number): IParagraphStyleOptions[] {
  const { colours, masthead } = look;
  const { muted, accent, surface, rule } = colours;
  const style = styleMaker(lead);
  const label = { bold: true, color: muted };
  const line = { style: 'single', size: eighths(0.5), color: rule } as const;
  const inset = { style: 'single', size: eighths(0.5), color: surface } as const;
  const fieldLine = { style: 'single', size: eighths(0.6), color: muted, space: 2 } as const;
  return [
    style(styles.subtitle, 'Subtitle', typeScale.subject, {
      run: headingRun(look, typeScale.subject, masthead === 'band' ? colours.onBand : accent),
      paragraph: { spacing: { before: twips(4) } },
    }),
    style(styles.body, 'Body Text', typeScale.body, {
      paragraph: { spacing: { after: twips(spacing.paragraph) } },
    }),
    style(styles.tableText, 'Table Text', typeScale.table),
    style(styles.tableHeading, 'Table Heading', typeScale.tiny, {
      run: label,
      paragraph: { keepNext: true },
    }),
    style(styles.small, 'Small Text', typeScale.small),
    style(styles.quiet, 'Quiet Text', typeScale.small, { run: { color: muted } }),
    style(styles.label, 'Field Label', typeScale.tiny, { run: label, paragraph: { keepNext: true } }),
    style(styles.accentLabel, 'Accent Label', typeScale.tiny, {
      run: { bold: true, color: accent },
      paragraph: { keepNext: true },
    }),
    style(styles.partyName, 'Party Name', typeScale.heading3, {
      run: { ...headingRun(look, typeScale.heading3, colours.ink), bold: true },
      paragraph: { keepNext: true, keepLines: true },
    }),
    style(styles.fine, 'Fine Print', typeScale.tiny, { run: { color: muted } }),
    style(styles.digest, 'Digest', typeScale.tiny, { run: { color: muted, ...codeFont } }),
    style(styles.note, 'Note', typeScale.table, {
      // Lines in the colour of the ground, because the space between a line and the text is shaded and no other.
      paragraph: {
        keepLines: true,
        shading: { type: 'clear', color: 'auto', fill: surface },
        border: {
          left: { style: 'single', size: eighths(2), color: accent, space: 12 },
          top: { ...inset, space: 8 },
          bottom: { ...inset, space: 8 },
          right: { ...inset, space: 12 },
        },
        indent: { left: twips(14), right: twips(13) },
        spacing: { after: twips(4) },
      },
    }),
    style(styles.field, 'Signature Field', typeScale.small, {
      paragraph: { keepNext: true, keepLines: true, border: { bottom: fieldLine, between: fieldLine } },
    }),
    style(styles.rule, 'Rule', 1, {
      paragraph: {
        border: { bottom: line },
        spacing: { before: twips(4), after: twips(spacing.block), ...exactly(2) },
      },
    }),
    style(styles.gap, 'Table Gap', 1, { paragraph: { spacing: exactly(spacing.block) } }),
    style(styles.header, 'header', typeScale.tiny, { run: { color: muted } }),
    style(styles.footer, 'footer', typeScale.tiny, { run: { color: muted } }),
  ];
}

type StyleFormat = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

function styleMaker(lead: number) {
  return (
    id: string,
    name: string,
    size: number,
    { run, paragraph }: StyleFormat = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(size), ...run },
    paragraph: { ...paragraph, spacing: { ...lines(size, lead), ...paragraph?.spacing } },
  });
}

/** East Asian text keeps the font of the document in headings too. */
function headingRun({ fonts }: Look, size: number, color: string): IRunStylePropertiesOptions {
  const font = { ascii: fonts.heading, hAnsi: fonts.heading, cs: fonts.heading };
  return { font, size: halfPoints(size), color };
}

function heading(
  outlineLevel: number,
  before: number,
  after: number,
  height: ReturnType<typeof lines>,
): IParagraphStylePropertiesOptions {
  const distances = { before: twips(before), after: twips(after) };
  return { outlineLevel, keepNext: true, keepLines: true, spacing: { ...distances, ...height } };
}

/** `atLeast`, since a font may be higher than its size says, and would be cut off. */
function lines(size: number, lead: number) {
  return { line: twips(size * lead), lineRule: 'atLeast' } as const;
}

export function exactly(points: number) {
  return { line: twips(points), lineRule: 'exact' } as const;
}
