import type { Engagement } from '../model/index.js';
import { type Format, formats as formatTable } from '../writers/index.js';
import { outputPath } from './output-path.js';
import { pathValues } from './path-placeholders.js';
import type { PathTemplate } from './path-template.js';

/** Where a document of a tenant belongs. */
export interface DocumentPath {
  readonly language: string;
  readonly format: Format;
  /** Relative to the output folder, with `/` between its parts. */
  readonly path: string;
}

/** The paths of all documents of a row, whose number is known. */
export function documentPaths(
  template: PathTemplate,
  engagement: Engagement,
  row: number,
  languages: readonly string[],
  formats: readonly Format[],
): readonly DocumentPath[] {
  return languages.flatMap((language) =>
    formats.map((format) => {
      const values = pathValues(engagement, { row, language, format });
      return { language, format, path: outputPath(template, values, formatTable[format].extension) };
    }),
  );
}

/** The path of the ZIP with all documents of a row. */
export function zipPath(template: PathTemplate, engagement: Engagement, row: number): string {
  return outputPath(template, pathValues(engagement, { row }), 'zip');
}
