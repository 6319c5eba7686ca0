import type { IParagraphStyleOptions } from 'docx';
import { spacing, typeScale } from '../../brand/index.js';
import type { Look } from './look.js';
import { styles } from './style-names.js';
import { codeFont, exactly, headingRun, lines } from './type.js';
import { eighths, halfPoints, twips } from './units.js';

/** The paragraph styles that docx does not bring. `lead` is the distance of lines in multiples of the type size. */
export function paragraphStyles(look: Look, lead: number): IParagraphStyleOptions[] {
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
    // Small, but on the baseline of the table's text beside it.
    style(styles.tableValue, 'Table Value', typeScale.small, {
      paragraph: { spacing: lines(typeScale.table, lead) },
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
    style(styles.acknowledgement, 'Acknowledgement', typeScale.table, { paragraph: { keepLines: true } }),
    // Looks like a heading and is none: a table of contents does not list itself.
    style(styles.contentsHeading, 'TOC Heading', typeScale.heading2, {
      run: { ...headingRun(look, typeScale.heading2, colours.ink), bold: true },
      paragraph: {
        keepNext: true,
        spacing: { before: twips(spacing.beforeHeading2), after: twips(spacing.afterHeading2) },
      },
    }),
    style(styles.contents1, 'toc 1', typeScale.body, {
      run: { bold: true },
      paragraph: { spacing: { before: twips(5) } },
    }),
    style(styles.contents2, 'toc 2', typeScale.body, {
      paragraph: { indent: { left: twips(14) }, spacing: { before: twips(1) } },
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
