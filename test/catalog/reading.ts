import { readFileSync } from 'node:fs';
import { buildModel, loadCatalogs } from '../../src/catalog/index.js';
import type { Diagnostic, DiagnosticCode } from '../../src/diagnostics/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { Catalog, ResponsibilityModel, SourceDocument } from '../../src/model/index.js';
import { readSource } from '../../src/source/index.js';

const { value: shipped } = await loadCatalogs(createNodeHost());

/** The catalogs that come with the product. */
export const catalogs: readonly Catalog[] = shipped;

export const folder = 'fixtures/sources';

export function readArticle(text: string, file = 'article.md'): SourceDocument {
  const { value, diagnostics } = readSource(new TextEncoder().encode(text), file);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** An article of this folder. */
export function articleText(name: string): string {
  return readFileSync(new URL(`articles/${name}`, import.meta.url), 'utf8');
}

/** One of the five seeds, byte for byte, such as `2016-11.en`. */
export function readSeed(name: string): SourceDocument {
  const file = `${folder}/ems-responsibilities.${name}.md`;
  const { value } = readSource(readFileSync(file), file);
  if (value === undefined) throw new Error(`${file} cannot be read`);
  return value;
}

export function seedText(name: string): string {
  return readFileSync(`${folder}/ems-responsibilities.${name}.md`, 'utf8').replaceAll('â€™', '’');
}

export interface Built {
  readonly model: ResponsibilityModel;
  readonly diagnostics: readonly Diagnostic[];
}

export function build(source: SourceDocument | string, more: readonly Catalog[] = []): Built {
  const article = typeof source === 'string' ? readArticle(source) : source;
  const { value, diagnostics } = buildModel(article, [...catalogs, ...more]);
  return { model: value, diagnostics };
}

export function idsOf({ phases }: ResponsibilityModel): readonly string[] {
  return phases.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly DiagnosticCode[] {
  return diagnostics.map(({ code }) => code);
}

/** The lines that a code was given for. */
export function linesOf(
  diagnostics: readonly Diagnostic[],
  code: DiagnosticCode,
): readonly (number | undefined)[] {
  return diagnostics.filter((one) => one.code === code).map(({ span }) => span?.line);
}
