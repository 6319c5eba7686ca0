/** How yes and no are written, for who fills in a list. */
export const truthAdvice = 'yes or no (also ja, si, oui, x, 1)';

const trueWords = new Set([
  'true',
  'yes',
  'y',
  '1',
  'x',
  '✓',
  '✔',
  'ja',
  'j',
  'wahr',
  'sí',
  'si',
  'verdadero',
  'oui',
  'vrai',
  '是',
  '真',
]);
const falseWords = new Set([
  'false',
  'no',
  'n',
  '0',
  'nein',
  'falsch',
  'falso',
  'non',
  'faux',
  '否',
  '假',
  '不',
]);

/** What a word says in the languages that lists are kept in; undefined where it is neither yes nor no. */
export function truthOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (trueWords.has(word)) return true;
  return falseWords.has(word) ? false : undefined;
}
