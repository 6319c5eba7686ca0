import type { Command } from 'commander';
import type { RegisterDecideFlags } from '../register/decide.js';
import type { RegisterHistoryFlags } from '../register/history.js';
import type { RegisterImportFlags } from '../register/import.js';
import type { RegisterRebuildFlags } from '../register/rebuild.js';
import type { RegisterVerifyFlags } from '../register/verify.js';
import { collect } from '../repeatable.js';
import type { Task } from '../report.js';

type Perform = (task: Task) => void;

/** Makes a command below `register`. */
type Action = (name: string, summary: string) => Command;

/** The actions of `countersign register` for what comes back, and for what became of the register itself. */
export function defineReturns(action: Action, perform: Perform): void {
  action('import', 'take in files that came back: match, keep and verify them')
    .argument('<path>', 'folder, or one file')
    .option('--number <number>', 'the statement that the file belongs to, for one that does not tell')
    .option('-l, --language <tag>', 'its language, where it was issued in several')
    .option('--received <date>', 'the day on which they came (YYYY-MM-DD)')
    .option('--trust <file>', 'authorities that are trusted (PEM or DER)', collect, [])
    .option('--again', 'verify anew what was verified before')
    .option('--by <name>', 'who takes them in; the user when not given')
    .action((path: string, _flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/import.js')).importFiles(
          path,
          called.optsWithGlobals<RegisterImportFlags>(),
          session,
        ),
      ),
    );
  for (const decision of ['accept', 'reject'] as const) {
    action(decision, `${decision} a file that came back, whatever verifying it found`)
      .argument('<file>', 'the file, its SHA-256 or how that begins')
      .option('--remark <text>', 'why')
      .option('--by <name>', 'who decides; the user when not given')
      .action((file: string, _flags: object, called: Command) =>
        perform(async (session) =>
          (await import('../register/decide.js')).decide(
            decision,
            file,
            called.optsWithGlobals<RegisterDecideFlags>(),
            session,
          ),
        ),
      );
  }
  action('history', 'show all that happened, in its order')
    .option('--number <number>', 'to that statement')
    .action((_flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/history.js')).showHistory(
          called.optsWithGlobals<RegisterHistoryFlags>(),
          session,
        ),
      ),
    );
  action('verify', 'prove that nobody changed the register past this program')
    .option('--head <digest>', 'a head that was kept: the history must have it')
    .action((_flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/verify.js')).verifyRegister(
          called.optsWithGlobals<RegisterVerifyFlags>(),
          session,
        ),
      ),
    );
  action('rebuild', 'make a register that was lost again, from the documents that were issued')
    .argument('<folder>', 'folder of the documents')
    .option('--catalog <path>', 'catalog of your own, or a folder of them', collect, [])
    .option('--trust <file>', 'authorities that are trusted, for the seals (PEM or DER)', collect, [])
    .option('--by <name>', 'who rebuilds it; the user when not given')
    .action((folder: string, _flags: object, called: Command) =>
      perform(async (session) =>
        (await import('../register/rebuild.js')).rebuildRegister(
          folder,
          called.optsWithGlobals<RegisterRebuildFlags>(),
          session,
        ),
      ),
    );
}
