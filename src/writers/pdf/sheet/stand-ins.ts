import { codePointName } from '../../../model/index.js';
import { splitByCoverage } from '../coverage.js';
import type { TextStyle } from '../styles.js';
import { createRecent } from '../type/recent.js';
import { type TypeCase, typefacesFor } from '../type-case.js';
import { fontsOf } from '../typesetter.js';

/** So many characters in a row are named; of more the first two are. */
const mostNamed = 4;

/** So many rows of them are named in a text; of more it is told that they are there. */
const mostRows = 8;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A text in which what no font has is named by its code: `[U+05D0]`. A statement with such a character is not written; a
 * sheet tells what others wrote, and has to be.
 */
export type StandIns = (text: string, style: Pick<TextStyle, 'face' | 'bold'>, typeCase: TypeCase) => string;

/** Texts of a sheet, which is laid out several times to see how much of it has room. */
const keptTexts = 1000;

export function createStandIns(): StandIns {
  const known = createRecent<string, string>(keptTexts);
  return (text, style, typeCase) => {
    const key = `${fontsOf(typeCase)} ${style.face} ${style.bold} ${text}`;
    const shown = known.get(key) ?? withStandIns(text, style, typeCase);
    known.set(key, shown);
    return shown;
  };
}

function withStandIns(
  text: string,
  { face, bold }: Pick<TextStyle, 'face' | 'bold'>,
  typeCase: TypeCase,
): string {
  const faces = typefacesFor(typeCase, face).map((typeface) => typeface.faces[bold ? 'bold' : 'regular']);
  const missingIn = (part: string) => splitByCoverage(part, faces, { chinese: false }).missing;
  if (missingIn(text).length === 0) return text;
  let shown = '';
  let row: string[] = [];
  let rows = 0;
  const end = () => {
    if (row.length > 0) {
      rows += 1;
      shown += rows > mostRows ? '[…]' : named(row);
    }
    row = [];
  };
  for (const { segment } of segmenter.segment(text)) {
    const missing = missingIn(segment).flatMap((part) => [...part]);
    for (const character of segment) {
      if (missing.includes(character)) row.push(character);
      else {
        end();
        shown += character;
      }
    }
  }
  end();
  return shown;
}

function named(characters: readonly string[]): string {
  const names = (some: readonly string[]) => some.map(codePointName).join(' ');
  if (characters.length <= mostNamed) return `[${names(characters)}]`;
  return `[${names(characters.slice(0, 2))} … ${characters.length} characters]`;
}
