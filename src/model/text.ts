import { z } from 'zod';

/** The longest single value; a legal name of 300 characters exists, one of 500 is a pasted paragraph. */
export const longestValue = 300;

/**
 * Characters that have no place in a value a person typed: controls, line breaks, and the bidirectional and
 * invisible controls with which a text can be made to read differently from what it holds (Unicode UTS #55).
 */
const forbidden = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** `U+202E`, for a message about a character that cannot be shown. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One line of text that a person typed. */
export const singleLineSchema = z
  .string()
  .trim()
  .min(1, 'write a text that is not empty')
  .max(longestValue, `write at most ${longestValue} characters`)
  .superRefine((value, context) => {
    const found = forbidden.exec(value)?.[0];
    if (found !== undefined) {
      context.addIssue({ code: 'custom', message: `remove the invisible character ${codePointName(found)}` });
    }
  });

export const emailSchema = z.email({ error: 'write an e-mail address, such as ana@contoso.com' }).max(254);

export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'write an address that begins with https://',
});

/** Whether the runtime knows the zone; its IANA data are the only authority there is. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const timeZoneSchema = z
  .string()
  .refine((name) => name.includes('/') || name === 'UTC', { error: 'write an IANA time zone, such as Europe/Berlin' })
  .refine((name) => isTimeZone(name), { error: 'write an IANA time zone, such as Europe/Berlin' });
