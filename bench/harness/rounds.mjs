import { startCommand } from './command-subject.mjs';
import { startProcess } from './process-subject.mjs';

/**
 * Runs all subjects in turn (A B C A B C ...), so that what the machine does meanwhile falls on all of them.
 *
 * @returns For each subject its rounds, or why there are none.
 */
export async function runRounds(subjects, setting, say) {
  const entries = [];
  for (const subject of subjects) {
    say(`starting ${subject.id}`);
    entries.push({ subject, ...(await started(subject, setting)), rounds: [] });
  }
  for (let at = 0; at < setting.rounds; at += 1) {
    for (const entry of entries) {
      if (entry.running === undefined) continue;
      const round = await attempt(() => entry.running.round(at, setting.documents), entry);
      if (round === undefined) continue;
      entry.rounds.push(round);
      say(
        `round ${at + 1} of ${setting.rounds}: ${entry.subject.id} ${(round.ms / round.documents).toFixed(1)} ms a document`,
      );
    }
  }
  for (const { running } of entries) running?.close();
  return entries.map(({ subject, rounds, missing }) => ({ subject, rounds, missing }));
}

async function started(subject, setting) {
  const entry = {};
  const start = subject.command === undefined ? startProcess : startCommand;
  entry.running = await attempt(() => start(subject, setting), entry);
  if (entry.running === undefined) entry.missing ??= `the product has no verb \`${subject.command}\` yet`;
  return entry;
}

/** A subject that fails is left out and says why; the others go on. */
async function attempt(work, entry) {
  try {
    return await work();
  } catch (error) {
    entry.running?.close();
    entry.running = undefined;
    entry.rounds = [];
    entry.missing = error.message;
    return undefined;
  }
}
