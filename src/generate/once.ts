import type { Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import type { ComposeOptions, Composition } from './compose-statements.js';
import { openPress } from './press.js';
import type { GeneratedDocument, GenerateOptions } from './write-documents.js';

/*
 * One engagement by itself: a press of one use.
 */

/**
 * Composes an engagement's statements, one for each of its languages. Every problem of every language is reported at
 * once; there is a value only when none of them is an error. Paths in the engagement are relative to its file.
 * Throws `CountersignError` where a file or folder that was named cannot be read.
 */
export function composeStatements(
  host: Host,
  loaded: LoadedEngagement,
  options: ComposeOptions = {},
): Promise<Outcome<Composition | undefined>> {
  return openPress(host).compose(loaded, options);
}

/**
 * Makes the documents of an engagement: one for each of its languages in each format. All or none: when one of them
 * cannot be made the list is empty and the diagnostics say why.
 * Throws `CountersignError` where a file or folder that was named cannot be read.
 */
export function generateStatements(
  host: Host,
  loaded: LoadedEngagement,
  options: GenerateOptions,
): Promise<Outcome<readonly GeneratedDocument[]>> {
  return openPress(host).generate(loaded, options);
}
