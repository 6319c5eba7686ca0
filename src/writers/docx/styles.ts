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
  label: 'FieldLabel',
  partyName: 'PartyName',
  note: 'Note',
  quiet: 'QuietText',
  digest: 'Digest',
  field: 'SignatureField',
  rule: 'Rule',
  gap: 'TableGap',
  header: 'Header',
  footer: 'Footer',
} as const;

/** Ids of the character styles. */
export const inlineStyles = { hyperlink: 'Hyperlink', code: 'InlineCode' } as const;

const codeFont = 'Consolas';

/** The styles of a document: all formatting that is not a place's own is here, where a reader of the DOCX can change it. */
export function documentStyles({ look, language }: Setting): IStylesOptions {
  const { colours, fonts } = look;
  return {
    default: {
      document: {
        run: {
          font: { ascii: fonts.body, hAnsi: fonts.body, cs: fonts.body, eastAsia: fonts.eastAsia },
          size: halfPoints(typeScale.body),
          color: colours.ink,
          language: { value: language.value, eastAsia: language.eastAsia },
        },
        paragraph: { spacing: { before: 0, after: 0, ...lines(typeScale.body) } },
      },
      title: {
        run: titleRun(look),
        paragraph: { keepNext: true, keepLines: true, spacing: lines(typeScale.title, 1.1) },
      },
      heading1: {
        run: headingRun(look, typeScale.heading2, colours.accent),
        paragraph: heading(0, spacing.beforeHeading2, spacing.afterHeading2, typeScale.heading2),
      },
      heading2: {
        run: headingRun(look, typeScale.heading3, colours.ink),
        paragraph: heading(1, spacing.beforeHeading3, spacing.afterHeading3, typeScale.heading3),
      },
      listParagraph: { paragraph: { spacing: { after: twips(spacing.paragraph / 2) } } },
      hyperlink: { run: { color: colours.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: paragraphStyles(look),
    characterStyles: [
      {
        id: inlineStyles.code,
        name: 'Inline Code',
        basedOn: 'DefaultParagraphFont',
        run: { font: { ascii: codeFont, hAnsi: codeFont, cs: codeFont }, noProof: true },
      },
    ],
  };
}

function paragraphStyles({ colours, fonts, masthead }: Look): IParagraphStyleOptions[] {
  const small = { size: halfPoints(typeScale.small), color: colours.muted };
  const tiny = { size: halfPoints(typeScale.tiny), color: colours.muted };
  const line = { style: 'single', size: eighths(0.75), color: colours.rule } as const;
  return [
    style(styles.subtitle, 'Subtitle', typeScale.subject, {
      run: {
        size: halfPoints(typeScale.subject),
        color: masthead === 'band' ? colours.onBand : colours.muted,
      },
      paragraph: { spacing: { before: twips(4) } },
    }),
    style(styles.body, 'Body Text', typeScale.body, {
      paragraph: { spacing: { after: twips(spacing.paragraph) } },
    }),
    style(styles.tableText, 'Table Text', typeScale.table, { run: { size: halfPoints(typeScale.table) } }),
    style(styles.tableHeading, 'Table Heading', typeScale.small, {
      run: { ...small, bold: true },
      paragraph: { keepNext: true },
    }),
    style(styles.label, 'Field Label', typeScale.small, { run: small }),
    style(styles.partyName, 'Party Name', typeScale.heading3, {
      run: { ...latin(fonts.heading), size: halfPoints(typeScale.heading3), bold: true },
      paragraph: { spacing: { after: twips(3) } },
    }),
    style(styles.note, 'Note', typeScale.table, {
      run: { size: halfPoints(typeScale.table) },
      paragraph: {
        keepLines: true,
        border: { left: { style: 'single', size: eighths(2.25), color: colours.accent, space: 8 } },
        indent: { left: twips(11) },
        spacing: { before: twips(spacing.paragraph + 2), after: twips(spacing.paragraph) },
      },
    }),
    style(styles.quiet, 'Quiet Text', typeScale.small, { run: small }),
    style(styles.digest, 'Digest', typeScale.small, { run: tiny }),
    style(styles.field, 'Signature Field', typeScale.table, {
      run: { size: halfPoints(typeScale.table) },
      paragraph: {
        keepNext: true,
        keepLines: true,
        border: { bottom: { ...line, color: colours.muted, space: 2 } },
      },
    }),
    style(styles.rule, 'Rule', 1, {
      paragraph: { border: { bottom: line }, spacing: { before: twips(6), after: twips(10), ...exactly(2) } },
    }),
    style(styles.gap, 'Table Gap', 1, { run: { size: 2 }, paragraph: { spacing: exactly(8) } }),
    style(styles.header, 'header', typeScale.tiny, { run: tiny }),
    style(styles.footer, 'footer', typeScale.tiny, { run: tiny }),
  ];
}

type StyleFormat = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

function style(
  id: string,
  name: string,
  size: number,
  { run, paragraph }: StyleFormat,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...(run && { run }),
    paragraph: { ...paragraph, spacing: { ...lines(size), ...paragraph?.spacing } },
  };
}

function titleRun(look: Look): IRunStylePropertiesOptions {
  return headingRun(
    look,
    typeScale.title,
    look.masthead === 'band' ? look.colours.onBand : look.colours.band,
  );
}

function headingRun({ fonts }: Look, size: number, color: string): IRunStylePropertiesOptions {
  return { ...latin(fonts.heading), size: halfPoints(size), bold: true, color };
}

function heading(
  outlineLevel: number,
  before: number,
  after: number,
  size: number,
): IParagraphStylePropertiesOptions {
  return {
    outlineLevel,
    keepNext: true,
    keepLines: true,
    spacing: { before: twips(before), after: twips(after), ...lines(size) },
  };
}

/** A font for Latin text; East Asian text keeps that of the document. */
function latin(font: string): IRunStylePropertiesOptions {
  return { font: { ascii: font, hAnsi: font, cs: font } };
}

/** Lines as high as in the PDF; `atLeast`, since East Asian fonts are higher and would be cut off. */
function lines(size: number, ratio: number = leading) {
  return { line: twips(size * ratio), lineRule: 'atLeast' } as const;
}

function exactly(points: number) {
  return { line: twips(points), lineRule: 'exact' } as const;
}
