import {
  CountersignError,
  diagnostic,
  type IssuedStatement,
  type Register,
  type StatementKey,
} from '../../index.js';
import { languageNamed } from '../language.js';
import type { Session } from '../report.js';
import { wrongUsage } from '../usage.js';

/** Numbers that a message tells of several. */
const named = 3;

export interface StatementFlags {
  readonly number?: string;
  readonly language?: string;
}

/**
 * The statement that `--number` means, in its last version; nothing without that. Throws `usage` for a folder of files, for a pattern
 * that several numbers have and for several languages, `statement-not-issued`.
 */
export async function statementNamed(
  register: Register,
  path: string,
  { number, language }: StatementFlags,
  { host }: Session,
): Promise<StatementKey | undefined> {
  if (number === undefined) {
    if (language === undefined) return undefined;
    throw wrongUsage('--language goes with --number', 'Name the statement with --number.');
  }
  if ((await host.kindOf(path)) === 'directory')
    throw wrongUsage('--number is for one file', 'Name the file instead of its folder.');
  const wanted = language === undefined ? undefined : languageNamed(language);
  const found: IssuedStatement[] = [];
  for await (const statement of register.statements({ number, language: wanted })) found.push(statement);
  refuseSeveral(number, found);
  const last = found.at(-1);
  if (last === undefined)
    throw new CountersignError(
      diagnostic('statement-not-issued', `No statement of the number ${number} was issued`),
    );
  const languages = found.filter(({ version }) => version === last.version).map((each) => each.language);
  if (languages.length > 1)
    throw wrongUsage(
      `${number} was issued in ${languages.join(', ')}`,
      'Say which one it is with --language.',
    );
  return last;
}

/** A pattern may stand for one number; which of several is meant, nobody has said. */
function refuseSeveral(typed: string, found: readonly IssuedStatement[]): void {
  const numbers = [...new Set(found.map(({ number }) => number))];
  if (numbers.length < 2) return;
  const some = numbers.slice(0, named).join(', ');
  const more = numbers.length > named ? ` and ${numbers.length - named} more` : '';
  throw wrongUsage(`--number: ${typed} stands for ${some}${more}`, 'Name the one that it is.');
}
