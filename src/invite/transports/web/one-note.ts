import { CountersignError } from '../../../diagnostics/index.js';
import { PassingError } from '../../../host/index.js';
import type { Journal } from '../transport.js';

/** The notes about recipients who get something together, or not at all. */
export interface OneNote {
  /**
   * Notes that they may have it from here on, where that is not noted yet, and does what gives it to them. A plain no of the other side is
   * noted as one; what was put off or got lost stays in doubt until it is looked up.
   *
   * Errors: those of the journal and of the work.
   */
  handOver<T>(work: () => Promise<T>): Promise<T>;
  accepted(reference?: string): Promise<void>;
}

export function openNote(recipients: readonly string[], journal: Journal): OneNote {
  let told = false;
  return {
    async handOver(work) {
      if (!told) await journal.handingOver(recipients);
      told = true;
      try {
        return await work();
      } catch (error) {
        if (error instanceof CountersignError && !(error instanceof PassingError)) {
          await journal.refused(recipients, error.message);
          told = false;
        }
        throw error;
      }
    },
    accepted: (reference) => journal.accepted(recipients, reference),
  };
}
