import { extname } from 'node:path';
import { CountersignError, diagnostic, exitCodes, type Format, formats } from '../index.js';
import { didYouMean, wrongUsage } from './usage.js';

const usual: readonly Format[] = ['pdf', 'docx'];

/**
 * The formats that a command line asks for: those it lists, else the one that the ending of the output file tells, else
 * the usual two. Throws `CountersignError` with `format-unknown`, or with `usage` where the list is empty or the ending
 * tells another format than the list.
 */
export function chosenFormats(
  listed: readonly string[] | undefined,
  output: string | undefined,
): readonly Format[] {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  if (listed === undefined) return ending === '' ? usual : [formatNamed(ending)];
  const [first, ...others] = listed.map(formatNamed);
  if (first === undefined) {
    throw wrongUsage(
      '--formats names no format',
      `Choose one or more of: ${Object.keys(formats).join(', ')}.`,
    );
  }
  if (others.length === 0 && isFormat(ending) && ending !== first) {
    throw wrongUsage(
      `--formats asks for ${first}, and --output for a file that ends with .${ending}`,
      `Leave out --formats, or end the name with .${first}.`,
    );
  }
  return [first, ...others];
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
