import { CountersignError, diagnostic, engagementTemplate, exitCodes } from '../index.js';
import { interview, today } from './interview.js';
import type { Report, Session } from './report.js';
import { dash } from './standard-input.js';
import { wrongUsage } from './usage.js';

export interface InitFlags {
  readonly yes?: true;
  readonly force?: true;
}

/** `countersign init`: an engagement file with all its fields explained, filled with what the user answers. */
export async function init(file: string, flags: InitFlags, session: Session): Promise<Report> {
  const { host, terminal } = session;
  const toOutput = file === dash;
  if (toOutput && 'json' in flags) {
    throw wrongUsage('--json and - both want standard output', 'Leave one of them out.');
  }
  // Before the first question: nobody answers twenty of them to learn this.
  if (!toOutput && !flags.force && (await host.kindOf(file)) !== 'missing') throw taken(file);
  const asks = !flags.yes && terminal.inputIsTerminal && terminal.errorIsTerminal;
  const values = asks ? await interview(session) : { issued: today(host) };
  if (values === undefined) {
    return { diagnostics: [], result: {}, text: '', exitCode: exitCodes.problems };
  }
  const text = engagementTemplate(values);
  if (toOutput) return { diagnostics: [], result: {}, text, exitCode: exitCodes.done };
  const bytes = new TextEncoder().encode(text);
  await terminal.finish(() => host.writeFiles([{ path: file, bytes }], { replace: flags.force === true }));
  return { diagnostics: [], result: { file }, text: `${file}\n`, exitCode: exitCodes.done };
}

function taken(file: string): CountersignError {
  return new CountersignError(
    diagnostic('file-exists', `${file} is there already`, {
      hint: 'Pass --force to replace it, or give another name.',
    }),
    { exitCode: exitCodes.environment },
  );
}
