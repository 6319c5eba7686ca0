import type { Countersignable } from '../index.js';
import { wholeNumberOf } from './register/filter-flags.js';
import { wrongUsage } from './usage.js';

export interface CountersignFlags {
  readonly as?: 'customer' | 'provider';
  readonly key?: string;
  readonly field?: readonly string[];
  readonly fields?: string;
  readonly signatory?: string;
  readonly name?: string;
  readonly reason?: string;
  readonly location?: string;
  readonly output?: string;
  readonly force?: true;
  readonly evenIfChanged?: true;
  readonly list?: true;
}

/** What is asked for, but for what is read from files. */
export interface Asked extends Omit<Countersignable, 'fields' | 'signs' | 'typefaces'> {
  readonly reason?: string;
  readonly location?: string;
}

/** Options that belong together, together. Throws `usage`. */
export function checkedFlags(flags: CountersignFlags): Asked {
  const { as: role, key, signatory, name, reason, location, evenIfChanged } = flags;
  if (key === undefined) refuseWithoutKey(flags);
  else if (role === undefined)
    throw wrongUsage('It is not said who signs', 'Add --as customer or --as provider.');
  const which = wholeNumberOf('--signatory', signatory);
  for (const [option, text] of Object.entries({ name, reason, location }))
    if (text !== undefined && !isLine(text))
      throw wrongUsage(`--${option} takes one line of text of at most ${longest} characters`);
  return {
    role: role ?? 'customer',
    ...(which !== undefined && { signatory: which }),
    ...(name !== undefined && { name }),
    ...(reason !== undefined && { reason }),
    ...(location !== undefined && { location }),
    ...(evenIfChanged && { evenIfChanged }),
  };
}

function refuseWithoutKey(flags: CountersignFlags): void {
  const { signatory, name, reason, location } = flags;
  for (const [option, given] of Object.entries({ signatory, name, reason, location }))
    if (given !== undefined)
      throw wrongUsage(
        `--${option} is about a signature, and without --key nothing is signed`,
        'Add --key with a file of signing settings.',
      );
  if (flags.field === undefined && flags.fields === undefined)
    throw wrongUsage(
      'There is nothing to sign with and nothing to fill in',
      'Add --key with a file of signing settings, or --field; --list shows the fields.',
    );
}

const longest = 500;

function isLine(text: string): boolean {
  return text.trim() !== '' && text.length <= longest && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}
