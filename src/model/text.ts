import { z } from 'zod';
import { nearest } from '../diagnostics/index.js';

/*
 * Texts that a person typed. The message of a schema says what would be right, as an order: "write at most ...".
 */

/** The longest single value; a legal name of 300 characters exists, one of 500 is a pasted paragraph. */
const longestValue = 300;

/** The longest path or web address; operating systems and browsers take more, people do not. */
const longestAddress = 2000;

/**
 * Characters that have no place in a value a person typed: controls, line breaks, unassigned and private ones, and
 * the bidirectional and invisible ones with which a text can be made to read differently from what it holds
 * (Unicode UTS #55). Those after the categories are fillers: letters and marks to Unicode, but blank.
 */
const forbidden =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u;

/** `U+202E`, for a message about a character that cannot be shown. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function removal(character: string): string {
  if (/[\n\r\u0085\p{Zl}\p{Zp}]/u.test(character)) return 'write it on one line';
  if (character === '\t') return 'write a space instead of the tab';
  return `remove the invisible character ${codePointName(character)}`;
}

/** Tells of the first forbidden character. */
function refuseForbidden(value: string, context: z.core.$RefinementCtx): void {
  const found = forbidden.exec(value)?.[0];
  if (found !== undefined) context.addIssue({ code: 'custom', message: removal(found) });
}

/** One line without the forbidden characters, or nothing. Spaces around it do not count. */
export function lineOrNothing(longest: number) {
  return z.string().trim().max(longest, `write at most ${longest} characters`).superRefine(refuseForbidden);
}

function line(longest: number) {
  return lineOrNothing(longest).min(1, 'write a text that is not empty');
}

/** One line of text that a person typed. */
export const singleLineSchema = line(longestValue);

/** Path of a file or folder, or the id of something that comes with the product. */
export const pathSchema = line(longestAddress);

/** RFC 5321 4.5.3.1.3 allows a path of 256 octets, two of which are its angle brackets. */
const longestEmail = 254;

export const emailSchema = z
  .email({ error: 'write an e-mail address, such as ana@contoso.com' })
  .max(longestEmail, `write at most ${longestEmail} characters`);

const webAddressPattern = /^https?:\/\/\S+$/;

/** Not `z.url`: `URL` drops line breaks in silence, and mends what was not meant as an address. */
export const webAddressSchema = z
  .string()
  .regex(webAddressPattern, 'write an address that begins with https:// and has no spaces')
  .max(longestAddress, `write at most ${longestAddress} characters`)
  .superRefine((address, context) => {
    if (!webAddressPattern.test(address)) return;
    if (!URL.canParse(address)) context.addIssue({ code: 'custom', message: 'write the address of a host' });
    refuseForbidden(address, context);
  });

/** Names that the runtime was found to know: there are some six hundred, and it takes long to find one. */
const knownTimeZones = new Set<string>();

/** Whether the runtime knows the zone; its IANA data are the only authority there is. */
function isTimeZone(name: string): boolean {
  if (knownTimeZones.has(name)) return true;
  // Intl takes any letter case, and offsets besides names. A calendar (RFC 5545 3.2.19) needs the name as it is.
  if (!/^(UTC|[A-Z][\w+-]*(\/[A-Z][\w+-]*)+)$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownTimeZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone that was meant: by its name, or by that of its city. */
function nearestTimeZone(name: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  return nearest(name, zones) ?? cities.get(nearest(name, cities.keys()) ?? '');
}

export const timeZoneSchema = z.string().superRefine((name, context) => {
  if (isTimeZone(name)) return;
  const meant = nearestTimeZone(name);
  const advice = meant === undefined ? ', such as Europe/Berlin' : `; did you mean ${meant}?`;
  context.addIssue({ code: 'custom', message: `write an IANA time zone${advice}` });
});
