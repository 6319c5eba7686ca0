import { isScalar } from 'yaml';
import {
  type Diagnostic,
  diagnostic,
  type Outcome,
  type Span,
  sortDiagnostics,
} from '../diagnostics/index.js';
import type { Engagement } from '../model/index.js';
import { decodeEngagement } from './decode.js';
import type { ReadText } from './explain.js';
import type { FieldPath } from './field-path.js';
import { offsetOf } from './places.js';
import { parseSyntax } from './syntax.js';
import { validate } from './validate.js';
import { readValues } from './values.js';

/** An engagement that was read from a file. */
export interface LoadedEngagement {
  /** The path as the user gave it. */
  readonly file: string;
  readonly engagement: Engagement;
  /**
   * Place of a field in the file, such as `['source', 'revision']`; of the nearest field around it when it is not
   * there. Of options, phases and responsibilities it is the place of the id.
   */
  spanOf(path: FieldPath): Span | undefined;
}

/** The values of an engagement file, and where they stand, before anything is said about them. */
export interface EngagementText extends ReadText {
  /** Of the text; places are offsets below it. */
  readonly length: number;
}

/**
 * Reads an engagement from YAML or JSON (UTF-8, at most 1 MiB). Pure, and never throws.
 *
 * @param file Path for diagnostics; `.json` decides how syntax errors are worded.
 * @returns The engagement with defaults filled in; or undefined, and every problem in the order of the file.
 */
export function readEngagement(
  content: string | Uint8Array,
  file: string,
): Outcome<LoadedEngagement | undefined> {
  const read = readEngagementText(content, file);
  if (read.value === undefined) return refused(read.diagnostics);
  const { places, spanAt } = read.value;
  const { engagement, problems } = validate(read.value, read.diagnostics);
  if (engagement === undefined) return refused(problems);
  const spanOf = (path: FieldPath) => spanAt(offsetOf(places, path, 'field'));
  return { value: { file, engagement, spanOf }, diagnostics: [] };
}

/**
 * Reads the values of an engagement file as `readEngagement` does, without holding them against the schema: something
 * may be missing. Undefined where nothing can be read; where a value cannot, it is left out and told of.
 */
export function readEngagementText(
  content: string | Uint8Array,
  file: string,
): Outcome<EngagementText | undefined> {
  const text = decodeEngagement(content, file);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const { document, spanAt, diagnostics } = parseSyntax(text.value, file);
  if (document === undefined) return { value: undefined, diagnostics };
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    const empty = diagnostic('engagement-empty', 'the file holds no engagement', { span: spanAt(0) });
    return { value: undefined, diagnostics: [empty] };
  }
  const values = readValues(root, spanAt);
  if (values.value === undefined) return { value: undefined, diagnostics: values.diagnostics };
  const { value, places } = values;
  return { value: { value, places, spanAt, length: text.value.length }, diagnostics: values.diagnostics };
}

function refused(diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics: sortDiagnostics(diagnostics) };
}
