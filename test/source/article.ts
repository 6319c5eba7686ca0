import type { Diagnostic, DiagnosticCode, Outcome } from '../../src/diagnostics/index.js';
import {
  plainText,
  type SourceDocument,
  type SourceItem,
  type SourceSection,
} from '../../src/model/index.js';
import { readSource } from '../../src/source/index.js';

/** Reads a text or bytes as the article `article.md`. */
export function read(content: string | Uint8Array, file = 'article.md'): Outcome<SourceDocument | undefined> {
  return readSource(typeof content === 'string' ? new TextEncoder().encode(content) : content, file);
}

/** The document of an article that can be read. Errors: where it cannot. */
export function document(content: string | Uint8Array, file?: string): SourceDocument {
  const { value, diagnostics } = read(content, file);
  if (value === undefined) throw new Error(`not read: ${JSON.stringify(diagnostics)}`);
  return value;
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly DiagnosticCode[] {
  return diagnostics.map(({ code }) => code);
}

/** The diagnostic of a code, with the line and column it names. */
export function find(
  diagnostics: readonly Diagnostic[],
  code: DiagnosticCode,
): Diagnostic & { place: string } {
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  if (found === undefined) throw new Error(`no ${code} in ${codesOf(diagnostics).join(', ')}`);
  return { ...found, place: `${found.span?.line}:${found.span?.column}` };
}

/** An item as text, with its details indented below it. */
export function outline(items: readonly SourceItem[], indentation = ''): readonly string[] {
  return items.flatMap(({ text, details }) => [
    `${indentation}${plainText(text)}`,
    ...outline(details, `${indentation}  `),
  ]);
}

/** Sections as `[heading, items]`. */
export function shape(sections: readonly SourceSection[]): readonly (readonly [string, readonly string[]])[] {
  return sections.map(({ heading, items }) => [plainText(heading), outline(items)]);
}

export function texts(paragraphs: readonly { readonly text: SourceItem['text'] }[]): readonly string[] {
  return paragraphs.map(({ text }) => plainText(text));
}
