import {
  type ContentReader,
  CountersignError,
  diagnostic,
  exitCodes,
  issuedContent,
  matchReturned,
  openRegister,
  openTextMatcher,
  readDocument,
  type Statement,
  sha256,
  verifyAgainst,
  verifyReturned,
} from '../../index.js';
import { type StatementFlags, statementNamed } from '../register/statement-named.js';
import type { Session } from '../report.js';
import type { Held, MeasuredStatement } from './verified-file.js';

/** What returned files are held against. */
export interface Measure {
  /** Error: `returned-unmatched`, of exit code 4, where it is not known what the file should be. */
  hold(bytes: Uint8Array, file: string): Promise<Held>;
  close(): Promise<void>;
}

export interface MeasureFlags extends StatementFlags {
  readonly issued?: string;
  readonly register?: string;
}

export interface Means {
  readonly session: Session;
  /** DER of the authorities that are trusted. */
  readonly trust: readonly Uint8Array[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reader: ContentReader;
}

/** Opens the issued file or the register that is named. Errors: those of both, and an issued file that is not what was written. */
export async function openMeasure(
  returned: readonly string[],
  flags: MeasureFlags,
  means: Means,
): Promise<Measure> {
  const { issued, register } = flags;
  if (issued !== undefined) return issuedMeasure(issued, means);
  if (register !== undefined) return registerMeasure(register, returned, flags, means);
  const { trust, at } = means;
  return {
    async hold(bytes) {
      const { value: document } = await readDocument(bytes);
      const claims = document && { claims: measured(document.statement) };
      return {
        against: { kind: 'nothing', ...claims },
        report: await verifyReturned(bytes, { trust, at }),
      };
    },
    close: async () => undefined,
  };
}

async function issuedMeasure(name: string, { session, trust, at, reader }: Means): Promise<Measure> {
  const issued = await session.host.readFile(name);
  const { value: document, diagnostics } = await readDocument(issued);
  if (document === undefined || document.digest === 'differs')
    throw new CountersignError(
      diagnostics.map((each) => ({ ...each, message: `--issued ${name}: ${each.message}` })),
    );
  const { statement, format } = document;
  const against = { kind: 'issued-file', name, statement: measured(statement) } as const;
  const content = issuedContent(statement);
  const terms = { content, trust, at, reader };
  return {
    async hold(bytes) {
      // A returned PDF can begin with an issued PDF alone; what is no PDF is the issued file or another one.
      const isHeld = format === 'pdf' || sha256(bytes) === sha256(issued);
      return { against, report: await verifyReturned(bytes, { ...terms, ...(isHeld && { issued }) }) };
    },
    close: async () => undefined,
  };
}

async function registerMeasure(
  name: string,
  [file = '']: readonly string[],
  flags: StatementFlags,
  { session, trust, at, reader }: Means,
): Promise<Measure> {
  const { host } = session;
  const register = await openRegister(name, { now: () => host.now(), create: false });
  try {
    const said = await statementNamed(register, file, flags, session);
    const byText = openTextMatcher(register, reader);
    const verify = verifyAgainst(host, register, { trust, at, reader });
    return {
      async hold(bytes, path) {
        const matched = await matchReturned(bytes, register, { byText, statement: said });
        if ('unmatched' in matched)
          throw new CountersignError(diagnostic('returned-unmatched', `${path}: ${matched.unmatched}`), {
            exitCode: exitCodes.verification,
          });
        const { statement, matchedBy } = matched;
        const against = { kind: 'register', name, statement: measured(statement), matchedBy } as const;
        return { against, report: await verify(bytes, statement) };
      },
      close: () => register.close(),
    };
  } catch (error) {
    await register.close();
    throw error;
  }
}

function measured({ number, version, language, customer, provider, digest }: MeasuredStatement | Statement) {
  return { number, version, language, customer, provider, digest };
}
