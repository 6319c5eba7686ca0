import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host/index.js';
import type { Typeface } from '../model/index.js';
import { faceFile } from './font-bytes.js';

/** A family that is not shipped, since it weighs megabytes and few need it: npm installs it beside the product. */
export interface FontPack {
  /** Id of the family in a brand file. */
  readonly id: string;
  /** Name on npm: static TrueType fonts under the SIL Open Font License. */
  readonly package: string;
  /** Begins the names of its files. */
  readonly file: string;
  /** Letters that no other family has as well. */
  readonly letters: RegExp;
}

export const fontPacks: readonly FontPack[] = [
  pack('noto-sans-kr', 'NotoSansKR', /\p{Script=Hangul}/u),
  pack('noto-sans-jp', 'NotoSansJP', /[\p{Script=Hiragana}\p{Script=Katakana}]/u),
  pack('noto-sans-tc', 'NotoSansTC', /\p{Script=Bopomofo}/u),
];

function pack(id: string, file: string, letters: RegExp): FontPack {
  return { id, package: `@expo-google-fonts/${id}`, file, letters };
}

/** What to type to get a pack. */
export function installationOf({ package: name }: FontPack): string {
  return `npm install ${name}`;
}

/** The pack of that id as a typeface; nothing where it is not installed. Its files are read when first needed. */
export async function findFontPack(host: Host, id: string): Promise<Typeface | undefined> {
  const wanted = fontPacks.find((each) => each.id === id);
  if (wanted === undefined) return undefined;
  for (const folder of modulesFolders(host)) {
    const [regular, bold] = ['400Regular', '700Bold'].map((face) =>
      join(folder, wanted.package, face, `${wanted.file}_${face}.ttf`),
    );
    if (regular === undefined || bold === undefined) continue;
    const kinds = await Promise.all([regular, bold].map((file) => host.kindOf(file)));
    if (kinds.some((kind) => kind !== 'file')) continue;
    const faces = { regular: faceFile(host, regular), bold: faceFile(host, bold) };
    return { id, faces: { ...faces, italic: faces.regular, boldItalic: faces.bold } };
  }
  return undefined;
}

/**
 * Where npm puts packages that are installed with this one: in its own folder, or beside it in that of a project. No other
 * folder counts, so that a document does not depend on where the program was started.
 */
function modulesFolders({ packageRoot }: Host): readonly string[] {
  const root = resolve(packageRoot);
  const above = dirname(root);
  return [join(root, 'node_modules'), ...(basename(above) === 'node_modules' ? [above] : [])];
}
