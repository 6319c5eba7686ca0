import { extname } from 'node:path';
import { CountersignError, diagnostic, exitCodes, type Format, formats } from '../index.js';
import { didYouMean } from './usage.js';

const usual: readonly Format[] = ['pdf', 'docx'];

/**
 * The formats that a command line asks for: those it lists, else the one that the ending of the output file tells, else
 * the usual two. Throws `CountersignError` with `format-unknown`.
 */
export function chosenFormats(
  listed: readonly string[] | undefined,
  output: string | undefined,
): readonly Format[] {
  if (listed !== undefined && listed.length > 0) return listed.map(formatNamed);
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return ending === '' ? usual : [formatNamed(ending)];
}

/** A format by its name or by the ending of its files: `markdown` or `md`. */
function formatNamed(name: string): Format {
  const format = Object.keys(formats)
    .filter(isFormat)
    .find((one) => one === name || formats[one].extension === name);
  if (format !== undefined) return format;
  const known = Object.keys(formats);
  const hint = didYouMean(name, known) ?? `Choose one or more of: ${known.join(', ')}.`;
  throw new CountersignError(diagnostic('format-unknown', `There is no format ${name}`, { hint }), {
    exitCode: exitCodes.usage,
  });
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
