import type { Span } from '../diagnostics/index.js';
import type { Template } from './template.js';

/**
 * The place in a template of something in its filled Markdown. Filling moves lines, so a line is looked up in the template
 * by its own text; where it holds values it cannot be found, and the file's beginning has to do.
 */
export function placeInTemplate(
  { file, text }: Pick<Template<object>, 'file' | 'text'>,
  markdown: string,
  start: { readonly line: number; readonly column: number } | undefined,
): Span {
  const wanted = start && markdown.split('\n')[start.line - 1];
  const found = wanted === undefined ? -1 : text.split('\n').indexOf(wanted);
  return found === -1 || start === undefined
    ? { file, line: 1, column: 1 }
    : { file, line: found + 1, column: start.column };
}
