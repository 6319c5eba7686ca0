/** Letters of other scripts, and signs, that are taken for a Latin letter or a plain sign, in groups: which stands first. */
const groups = [
  'aаɑα',
  'eеҽ',
  'oоοօ',
  'pрρ',
  'cсϲ',
  'yуγ',
  'xхχ',
  'iіιı',
  'jј',
  'sѕ',
  'dԁ',
  'hһհ',
  'qԛ',
  'wԝ',
  'vνѵ',
  'uսυ',
  'nոп',
  'kκк',
  'gɡ',
  'mм',
  'tт',
  'bЬ',
  'AАΑ',
  'BВΒ',
  'EЕΕ',
  'KКΚ',
  'MМΜ',
  'HНΗ',
  'PРΡ',
  'CСϹ',
  'TТΤ',
  'XХΧ',
  'YУΥ',
  'JЈ',
  'SЅ',
  'ZΖ',
  'NΝ',
  'l1I|ІΙӀ',
  '0OОΟ',
  '3З',
  "'’‘ʼ′",
  '"“”″',
  '-–—−‒',
  ',‚',
];

const first = new Map(
  groups.flatMap((group) => [...group].map((letter) => [letter, [...group][0] ?? letter] as const)),
);

/** A text in which letters that look alike are one, full-width ones are plain, and marks above and below are left out. */
function likeness(text: string): readonly string[] {
  return [...text].map((character) => {
    const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    return [...plain].map((letter) => first.get(letter) ?? letter).join('');
  });
}

export interface Alike {
  readonly issued: string;
  readonly returned: string;
}

/** What of two texts looks alike and is not: letter by letter; nothing where they look different. */
export function alikeLetters(issued: string, returned: string): readonly Alike[] {
  const [one, other] = [issued, returned].map((text) => [...text.normalize('NFC')]);
  if (one === undefined || other === undefined || one.join('') === other.join('')) return [];
  const [a, b] = [likeness(one.join('')), likeness(other.join(''))];
  if (a.join('') !== b.join('')) return [];
  // Marks that stand by themselves shift what follows; then the words are named as a whole.
  if (one.length !== other.length) return [{ issued, returned }];
  return one.flatMap((letter, at) => {
    const there = other[at] ?? '';
    return letter === there ? [] : [{ issued: letter, returned: there }];
  });
}

/** `U+0430 for a`: what stands there, and what it is taken for. */
export function namedLetters({ issued, returned }: Alike): string {
  return `${codes(returned)} for ${issued}`;
}

export function codes(text: string): string {
  const points = [...text].filter((character) => !/[ -~]/.test(character));
  const named = points.length > 0 ? points : [...text];
  return named
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
