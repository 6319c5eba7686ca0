import {
  CountersignError,
  diagnostic,
  exitCodes,
  type RecordedReturn,
  type Register,
  sha256,
} from '../../index.js';
import type { Report, Session } from '../report.js';
import { wrongUsage } from '../usage.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterDecideFlags extends RegisterFlags {
  readonly remark?: string;
  readonly by?: string;
}

const decisions = { accept: 'accepted', reject: 'rejected' } as const;

/** `countersign register accept` and `reject`: what a person decides of a returned file. */
export async function decide(
  verb: keyof typeof decisions,
  file: string,
  flags: RegisterDecideFlags,
  session: Session,
): Promise<Report> {
  const { host } = session;
  const decision = decisions[verb];
  const { remark, by = host.userName() } = flags;
  const isFile = (await host.kindOf(file)) === 'file';
  const digest = isFile ? sha256(await host.readFile(file)) : file.toLowerCase();
  if (!/^[0-9a-f]{6,64}$/.test(digest))
    throw wrongUsage(`There is no file ${file}`, 'Name the file, or at least six digits of its SHA-256.');
  const returned = await withRegister(flags, session, async (register) => {
    const found = await theOnly(register, digest);
    await register.decided(found.sha256, { decision, remark }, { by });
    return found;
  });
  const { number, version, language, customer } = returned.statement;
  return {
    diagnostics: [],
    result: { sha256: returned.sha256, statement: returned.statement, decision, remark, by },
    text: `${returned.name}: ${number}, version ${version}, ${language} of ${customer} is ${decision}.\n`,
    exitCode: exitCodes.done,
  };
}

async function theOnly(register: Register, digest: string): Promise<RecordedReturn> {
  const found: RecordedReturn[] = [];
  for await (const returned of register.returns({ sha256: digest })) found.push(returned);
  const [first, second] = found;
  if (second !== undefined)
    throw wrongUsage(`${digest} is how ${found.length} files begin`, 'Give more digits.');
  if (first !== undefined) return first;
  throw new CountersignError(
    diagnostic('returned-unknown', `No returned file with the SHA-256 ${digest} is recorded`),
  );
}
