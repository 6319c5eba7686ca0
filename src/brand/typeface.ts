import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { FaceStyle, FontFace, Typeface } from '../model/index.js';
import { faceFile } from './font-bytes.js';
import { pathWithin, shippedFonts } from './place.js';
import { truetypeProblem } from './truetype.js';

const files: Readonly<Record<FaceStyle, string>> = {
  regular: 'regular.ttf',
  bold: 'bold.ttf',
  italic: 'italic.ttf',
  boldItalic: 'bold-italic.ttf',
};

/**
 * Finds a family: one that comes with the product, else a folder of the brand. The files of the brand's own are looked
 * into now, those of the product when they are first needed.
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
  const own = pathWithin(brandFolder, family);
  if (own === undefined) {
    return failed(diagnostic('brand-font-missing', `${family} leads out of the brand's folder`, { field }));
  }
  if ((await host.kindOf(own)) !== 'directory') {
    const known = (await shippedFamilies(host)).join(', ');
    const message = `There is no font ${family}: the product brings ${known}, and the brand has no folder of this name`;
    return failed(diagnostic('brand-font-missing', message, { field }));
  }
  return facesIn(host, own, family, field, { check: true });
}

async function facesIn(
  host: Host,
  folder: string,
  id: string,
  field: string,
  { check }: { check: boolean },
): Promise<Outcome<Typeface | undefined>> {
  const there = async (style: FaceStyle): Promise<FontFace | undefined> => {
    const path = join(folder, files[style]);
    return (await host.kindOf(path)) === 'file' ? faceFile(host, path) : undefined;
  };
  const [regular, bold, italic, boldItalic] = await Promise.all([
    there('regular'),
    there('bold'),
    there('italic'),
    there('boldItalic'),
  ]);
  if (regular === undefined || bold === undefined) {
    const missing = regular === undefined ? files.regular : files.bold;
    return failed(diagnostic('brand-font-missing', `There is no ${missing} in ${folder}`, { field }));
  }
  const faces = { regular, bold, italic: italic ?? regular, boldItalic: boldItalic ?? bold };
  const problems = check ? await invalidFaces(new Set(Object.values(faces)), field) : [];
  return { value: problems.length > 0 ? undefined : { id, faces }, diagnostics: problems };
}

async function invalidFaces(faces: ReadonlySet<FontFace>, field: string): Promise<readonly Diagnostic[]> {
  const found = await Promise.all(
    [...faces].map(async (face) => {
      const problem = truetypeProblem(await face.read());
      return problem === undefined
        ? []
        : [diagnostic('brand-font-invalid', `${face.file} ${problem}`, { field })];
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
