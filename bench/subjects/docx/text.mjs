import { ExternalHyperlink, Paragraph, TextRun } from 'docx';

/** A statement's rich text as runs. */
export function runs(text) {
  return text.map((run) => {
    const child = new TextRun({ text: run.text, bold: run.strong });
    return run.href ? new ExternalHyperlink({ link: run.href, children: [child] }) : child;
  });
}

/** A text whose lines stand below each other. */
export function lines(texts) {
  return texts.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) }));
}

/** A paragraph of one text in a named style. */
export const text = (style, value, options = {}) =>
  new Paragraph({
    style,
    alignment: options.alignment,
    children: [new TextRun({ text: value, ...options })],
  });
