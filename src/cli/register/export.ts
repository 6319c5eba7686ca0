import { exitCodes } from '../../index.js';
import type { Report, Session } from '../report.js';
import { dash } from '../standard-input.js';
import { wrongUsage } from '../usage.js';
import { exportHead, exportLines } from './export-lines.js';
import { type FilterFlags, filterOf } from './filter-flags.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterExportFlags extends FilterFlags, RegisterFlags {
  readonly format: 'csv' | 'jsonl';
  readonly output?: string;
  readonly force?: true;
}

/** Where the lines go. */
interface Sink {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** `countersign register export`: written as it is read, so that a register may be of any length. */
export async function exportStatements(flags: RegisterExportFlags, session: Session): Promise<Report> {
  const { format, output = dash } = flags;
  const filter = filterOf(flags);
  if (output === dash && 'json' in flags)
    throw wrongUsage(
      '--json and the export both want standard output',
      'Leave out --json, or name a file with --output.',
    );
  const statements = await withRegister(flags, session, async (register) => {
    const sink = await openSink(output, flags, session);
    try {
      let number = 0;
      await sink.write(exportHead[format]);
      for await (const statement of register.statements(filter)) {
        await sink.write(exportLines[format](statement));
        number += 1;
      }
      const by = session.host.userName();
      await register.history.exported({ format, statements: number, to: output }, { by });
      await sink.finish();
      return number;
    } catch (error) {
      await sink.discard();
      throw error;
    }
  });
  return {
    diagnostics: [],
    result: { path: output, statements },
    text: output === dash ? '' : `${output}\n`,
    exitCode: exitCodes.done,
  };
}

/** Spreadsheets take a CSV file for one in UTF-8 by its byte order mark; programs at a pipe do not want it. */
async function openSink(
  output: string,
  { format, force }: RegisterExportFlags,
  { host, terminal }: Session,
): Promise<Sink> {
  if (output === dash) {
    return {
      write: async (text) => terminal.out(text),
      finish: async () => undefined,
      discard: async () => undefined,
    };
  }
  const encoder = new TextEncoder();
  const file = await host.writeStream(output, { replace: force === true });
  if (format === 'csv') await file.write(encoder.encode('\uFEFF'));
  return { ...file, write: (text) => file.write(encoder.encode(text)) };
}
