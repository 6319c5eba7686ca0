import type { PDFObject } from '@cantoo/pdf-lib';
import { dateString, textString } from './text-string.js';

/** What a signature says of itself beside what its certificate says (ISO 32000-1, table 252). */
export interface SignatureFacts {
  /** Milliseconds since 1970, as of `Host.now`: what the clock of who signs says. */
  readonly at: number;
  /** Who signs, as viewers show it. */
  readonly name: string;
  readonly reason?: string;
  readonly location?: string;
}

/** As entries of its dictionary. */
export function factEntries({ at, name, reason, location }: SignatureFacts): Record<string, PDFObject> {
  return {
    Name: textString(name),
    M: dateString(at),
    ...(reason !== undefined && { Reason: textString(reason) }),
    ...(location !== undefined && { Location: textString(location) }),
  };
}
