import type { ResolvedBrand, Typeface } from '../../../model/index.js';
import { cssString } from './css-text.js';

/** Faces that are drawn to the same measure, or nearly so, where the named one is not installed. */
const kin: Readonly<Record<string, readonly string[]>> = {
  Calibri: ['Carlito'],
  Cambria: ['Caladea'],
  Georgia: ['Gelasio'],
  Arial: ['Liberation Sans'],
  'Times New Roman': ['Liberation Serif'],
};

const chinese = {
  sans: ['PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'],
  serif: ['Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC'],
} as const;

/** Fonts to look for on the reader's machine, since the page embeds none. */
export interface FontStacks {
  /** The one of the PDF, the one of the DOCX, its kin, whatever there is; then Chinese ones for what those lack. */
  readonly latin: string;
  /** The Chinese ones before whatever there is, which may be meant for Chinese too. */
  readonly chinese: string;
}

export function fontStacks({ fonts, typefaces }: ResolvedBrand, use: 'body' | 'heading'): FontStacks {
  const word = fonts.word[use];
  const family = familyName(typefaces[use]);
  const kind = isSerif(word) || isSerif(family ?? '') ? 'serif' : 'sans';
  const own = [family, word, ...(kin[word] ?? [])].flatMap((name) => name ?? []).map(cssString);
  const eastern = [fonts.word.eastAsia, ...chinese[kind]].map(cssString);
  const generic = kind === 'serif' ? ['serif'] : ['system-ui', 'sans-serif'];
  return {
    latin: [...new Set([...own, ...generic, ...eastern])].join(', '),
    chinese: [...new Set([...own, ...eastern, ...generic])].join(', '),
  };
}

/** The families that come with the product have folders named like them: `source-serif-4`. */
function familyName({ id }: Typeface): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return undefined;
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function isSerif(name: string): boolean {
  return (
    /serif|georgia|times|cambria|garamond|palatino|baskerville|bodoni|song|ming/i.test(name) &&
    !/sans/i.test(name)
  );
}
