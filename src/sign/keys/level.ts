import { z } from 'zod';
import { type TimeStampSettings, timeStampSettingsSchema } from '../time-stamp/index.js';

/** How lasting signatures are to be: what every kind of signer has beside its own settings. */
export const levelShape = {
  timeStamps: timeStampSettingsSchema
    .optional()
    .describe('Where time stamps come from (B-T); without it there are none (B-B).'),
  longTerm: z
    .boolean()
    .default(false)
    .describe(
      'true adds what proves later that the certificates were not revoked (B-LT); it needs timeStamps.',
    ),
};

export interface Level {
  readonly timeStamps?: TimeStampSettings | undefined;
  readonly longTerm: boolean;
}
