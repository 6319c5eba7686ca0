import type { Wording } from './wording.js';

/** The terms that a text holds. */
export function termsIn(wording: Wording, terms: readonly string[]): readonly string[] {
  return terms.filter((term) => holds(wording.plain, term.normalize('NFKC')));
}

/**
 * An abbreviation (`SSL`, `TOU`) has to stand alone and in capitals, or French "tout" would hold it; any other term may
 * be in any case and go on, as languages inflect and join words: `firewall` is in "Firewallregeln".
 */
function holds(text: string, term: string): boolean {
  const abbreviation = term === term.toUpperCase();
  const [where, what] = abbreviation ? [text, term] : [text.toLowerCase(), term.toLowerCase()];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const before = where.slice(Math.max(0, at - 2), at);
    const after = where.slice(at + what.length, at + what.length + 2);
    if (/[\p{Script=Latin}\p{N}]$/u.test(before)) continue;
    // The plural of an abbreviation is still the abbreviation: VPNs.
    if (!abbreviation || !/^(?!s\b)[\p{Script=Latin}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/**
 * How well the terms of a text agree with those of an item, 0 to 1; undefined where neither has any and so nothing is
 * said.
 */
export function termAgreement(found: readonly string[], wanted: readonly string[]): number | undefined {
  if (found.length === 0 && wanted.length === 0) return undefined;
  const shared = found.filter((term) => wanted.includes(term)).length;
  return (2 * shared) / (found.length + wanted.length);
}
