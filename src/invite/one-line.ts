/**
 * A value as one line of text: line breaks and other controls become a space. The model lets none of them through; here it
 * is what keeps a value in its line whatever it was made from.
 */
export function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}
