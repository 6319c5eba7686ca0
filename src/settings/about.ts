import type { z } from 'zod';
import type { Settings } from './settings.js';

/** What settings are held against, and whose they are in words. */
export interface About {
  readonly schema: z.ZodType;
  readonly settings: Settings;
  readonly whose: string;
}
