/**
 * A text as a YAML scalar on one line. Within double quotes nothing is markup (YAML 1.2.2, 7.3.1): a colon, a `#`,
 * a quote or a line break in a name changes nothing around it. JSON escapes quotes, backslashes and C0 controls;
 * what else cannot be seen is escaped too, so that the file shows what it holds.
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    // By code unit: YAML reads a pair of surrogates as JSON does.
    Array.from({ length: character.length }, (_, index) => escapedUnit(character.charCodeAt(index))).join(''),
  );
}

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** A name of a field, quoted where it is more than a plain word. */
export function quotedName(name: string): string {
  return /^[a-z][a-zA-Z0-9.-]*$/.test(name) ? name : quoted(name);
}
