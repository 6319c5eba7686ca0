import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Statement } from '../model/index.js';
import { esignTagIn } from '../writers/index.js';

/**
 * Texts of a statement that the service it is made for would read as places to sign: a customer's name must not be able to
 * move a signature. `esign-tag-in-text` for each; none for a statement that is signed by its own fields.
 */
export function esignProblems({ signing: { method }, blocks, furniture }: Statement): readonly Diagnostic[] {
  if (method === 'fields') return [];
  const problems = textsIn([blocks, furniture]).flatMap((text): Diagnostic[] => {
    const tag = esignTagIn(method, text);
    const message = `“${excerpt(text)}” holds ${tag}, which ${method} would read as a place to sign`;
    return tag === undefined ? [] : [diagnostic('esign-tag-in-text', message)];
  });
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // Neighbouring runs are one text on the page.
  const whole = Array.isArray(value) ? [value.map(wordsOf).join('')] : [];
  return [...whole, ...Object.values(value).flatMap(textsIn)];
}

function wordsOf(run: unknown): string {
  return typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string'
    ? run.text
    : '';
}

const longest = 60;

function excerpt(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
}
