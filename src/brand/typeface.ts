import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { FaceStyle, FontFace, Typeface } from '../model/index.js';
import { faceFile } from './font-bytes.js';
import { findFontPack, fontPacks, installationOf } from './font-packs.js';
import { pathWithin, shippedFonts } from './place.js';
import { truetypeProblem } from './truetype.js';

const names: Readonly<Record<FaceStyle, string>> = {
  regular: 'regular',
  bold: 'bold',
  italic: 'italic',
  boldItalic: 'bold-italic',
};

/** An .otf file may hold TrueType outlines too. */
const extensions = ['.ttf', '.otf'];

/**
 * Finds a family: one that comes with the product, a font pack that is installed, else a folder of the brand. The files
 * of the brand's own are looked into now, the others when they are first needed.
 *
 * @param field Field of the brand file that names the family.
 * @returns No value where there are errors (`brand-font-missing`, `brand-font-invalid`).
 */
export async function findTypeface(
  host: Host,
  brandFolder: string,
  family: string,
  field: string,
): Promise<Outcome<Typeface | undefined>> {
  const shipped = /^[a-z0-9-]+$/.test(family) ? join(shippedFonts(host), family) : undefined;
  if (shipped !== undefined && (await host.kindOf(shipped)) === 'directory') {
    return facesIn(host, shipped, family, field, { check: false });
  }
  const pack = await findFontPack(host, family);
  if (pack !== undefined) return { value: pack, diagnostics: [] };
  const own = pathWithin(brandFolder, family);
  if (own === undefined) {
    return failed(diagnostic('brand-font-missing', `${family} leads out of the brand's folder`, { field }));
  }
  if ((await host.kindOf(own)) !== 'directory') {
    const shippedOnes = (await shippedFamilies(host)).join(', ');
    const message = `There is no font ${family}: the product brings ${shippedOnes}, and the brand has no folder of this name`;
    const known = fontPacks.find(({ id }) => id === family);
    const hint = known && `Install it: ${installationOf(known)}`;
    return failed(diagnostic('brand-font-missing', message, { field, hint }));
  }
  return facesIn(host, own, family, field, { check: true });
}

/** The font packs that are installed, but for the families that a brand names itself. */
export async function installedPacks(host: Host, named: readonly string[]): Promise<readonly Typeface[]> {
  const others = fontPacks.filter(({ id }) => !named.includes(id));
  const found = await Promise.all(others.map(({ id }) => findFontPack(host, id)));
  return found.flatMap((typeface) => typeface ?? []);
}

async function facesIn(
  host: Host,
  folder: string,
  id: string,
  field: string,
  { check }: { check: boolean },
): Promise<Outcome<Typeface | undefined>> {
  const there = async (style: FaceStyle): Promise<FontFace | undefined> => {
    for (const extension of extensions) {
      const path = join(folder, `${names[style]}${extension}`);
      if ((await host.kindOf(path)) === 'file') return faceFile(host, path);
    }
    return undefined;
  };
  const [regular, bold, italic, boldItalic] = await Promise.all([
    there('regular'),
    there('bold'),
    there('italic'),
    there('boldItalic'),
  ]);
  if (regular === undefined || bold === undefined) {
    const missing = regular === undefined ? names.regular : names.bold;
    return failed(diagnostic('brand-font-missing', `There is no ${missing}.ttf in ${folder}`, { field }));
  }
  const faces = { regular, bold, italic: italic ?? regular, boldItalic: boldItalic ?? bold };
  const problems = check ? await invalidFaces(new Set(Object.values(faces)), field) : [];
  return { value: problems.length > 0 ? undefined : { id, faces }, diagnostics: problems };
}

async function invalidFaces(faces: ReadonlySet<FontFace>, field: string): Promise<readonly Diagnostic[]> {
  const found = await Promise.all(
    [...faces].map(async (face) => {
      const problem = truetypeProblem(await face.read());
      if (problem === undefined) return [];
      const { fault, hint } = problem;
      return [diagnostic('brand-font-invalid', `${face.file} ${fault}`, { field, hint })];
    }),
  );
  return found.flat();
}

async function shippedFamilies(host: Host): Promise<readonly string[]> {
  const all = await host.listFiles(shippedFonts(host));
  return all.flatMap((file) => /^([^/]+)\/regular\.ttf$/.exec(file)?.[1] ?? []).sort();
}

function failed(problem: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [problem] };
}
