/** Scripts that are written from right to left (Unicode, Script with bidirectional class R or AL; those of living languages). */
const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction of a language's script. @param language BCP 47. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}
