import type { Journal } from '../transport.js';

/** The notes about recipients who get something together, or not at all. */
export interface OneNote {
  /** Notes that they may have it from here on; when that is noted already, nothing. */
  handingOver(): Promise<void>;
  accepted(reference?: string): Promise<void>;
  /** Notes that the other side said no; without a note of `handingOver` there is nothing to take back. */
  turnedAway(reason: string): Promise<void>;
}

export function openNote(recipients: readonly string[], journal: Journal): OneNote {
  let told = false;
  return {
    async handingOver() {
      if (told) return;
      await journal.handingOver(recipients);
      told = true;
    },
    accepted: (reference) => journal.accepted(recipients, reference),
    async turnedAway(reason) {
      if (!told) return;
      await journal.refused(recipients, reason);
      told = false;
    },
  };
}
