import { join } from 'node:path';
import { type Diagnostic, diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { Brand, Logo, ResolvedBrand } from '../model/index.js';
import { parseBrandFile } from './brand-file.js';
import { checkContrast } from './contrast.js';
import { faceFile } from './font-bytes.js';
import type { ImageShape } from './image-shape.js';
import { shippedBrandIds } from './list.js';
import { readImage, sizeOnPage } from './logo.js';
import { folderOf, isFolderReference, pathWithin, shippedBrands, shippedFonts } from './place.js';
import { findTypeface, installedPacks } from './typeface.js';

/**
 * Finds, reads and checks a brand.
 *
 * @param reference Id of a brand that comes with the product, or the path of a folder: what holds a `/` or `\`, or
 *   begins with a dot.
 * @param baseDirectory What a relative path is relative to; the working directory when not given.
 * @returns The brand with its logo and typefaces, or no value where there are errors: `brand-unknown`, `brand-invalid`,
 *   `brand-logo-missing`, `brand-logo-invalid`, `brand-font-missing`, `brand-font-invalid`, `brand-low-contrast`. All
 *   problems of a well-formed brand file are given at once. Throws only where a file that is there cannot be read.
 */
export async function loadBrand(
  host: Host,
  reference: string,
  baseDirectory?: string,
): Promise<Outcome<ResolvedBrand | undefined>> {
  const folder = isFolderReference(reference)
    ? folderOf(reference, baseDirectory)
    : join(shippedBrands(host), reference);
  const file = join(folder, 'brand.yaml');
  if ((await host.kindOf(file)) !== 'file') {
    return { value: undefined, diagnostics: [await unknownBrand(host, reference, folder)] };
  }
  const { value, diagnostics } = parseBrandFile(file, await host.readFile(file));
  if (value === undefined) return { value: undefined, diagnostics };
  const resolved = await resolve(host, folder, value.brand);
  return { value: resolved.value, diagnostics: resolved.diagnostics.map(value.locate) };
}

async function unknownBrand(host: Host, reference: string, folder: string): Promise<Diagnostic> {
  if (isFolderReference(reference)) {
    return diagnostic('brand-unknown', `There is no brand.yaml in ${folder}`, {
      hint: 'Give the path of a folder that holds brand.yaml, or the id of a brand that comes with the product.',
    });
  }
  const known = await shippedBrandIds(host);
  const meant = nearest(reference, known);
  return diagnostic(
    'brand-unknown',
    `There is no brand ${reference}; the product brings ${known.join(', ')}`,
    {
      hint: meant === undefined ? undefined : `Did you mean ${meant}?`,
    },
  );
}

async function resolve(
  host: Host,
  folder: string,
  brand: Brand,
): Promise<Outcome<ResolvedBrand | undefined>> {
  const [image, body, heading, ...fallback] = await Promise.all([
    loadLogo(host, folder, brand),
    findTypeface(host, folder, brand.fonts.body, 'fonts.body'),
    findTypeface(host, folder, brand.fonts.heading, 'fonts.heading'),
    ...brand.fonts.fallback.map((family) => findTypeface(host, folder, family, 'fonts.fallback')),
  ]);
  const diagnostics = [image, body, heading, ...fallback].flatMap((outcome) => outcome.diagnostics);
  const fallbacks = fallback.flatMap(({ value }) => value ?? []);
  const all = [...diagnostics, ...checkContrast(brand)];
  if (all.length > 0 || !image.value || !body.value || !heading.value)
    return { value: undefined, diagnostics: all };
  const named = [brand.fonts.body, brand.fonts.heading, ...brand.fonts.fallback];
  const packs = await installedPacks(host, named);
  const typefaces = { body: body.value, heading: heading.value, fallback: [...fallbacks, ...packs] };
  const typingFace = faceFile(host, join(shippedFonts(host), 'form', 'latin.ttf'));
  return { value: { ...brand, image: image.value, typefaces, typingFace }, diagnostics: [] };
}

async function loadLogo(host: Host, folder: string, { logo }: Brand): Promise<Outcome<Logo | undefined>> {
  const main = await loadPicture(host, folder, logo.file, 'logo.file');
  const raster =
    logo.raster === undefined ? undefined : await loadPicture(host, folder, logo.raster, 'logo.raster');
  const diagnostics = [...main.diagnostics, ...(raster?.diagnostics ?? [])];
  if (main.value === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const { shape, bytes } = main.value;
  if (raster?.value && raster.value.shape.kind !== 'png') {
    const message = `${logo.raster} is no PNG image`;
    return {
      value: undefined,
      diagnostics: [diagnostic('brand-logo-invalid', message, { field: 'logo.raster' })],
    };
  }
  const image = { kind: shape.kind, bytes, alt: logo.alt, ...sizeOnPage(shape, logo.height) };
  return { value: { ...image, ...(raster?.value && { raster: raster.value.bytes }) }, diagnostics };
}

interface Picture {
  readonly shape: Exclude<ImageShape, { problem: string }>;
  readonly bytes: Uint8Array;
}

async function loadPicture(
  host: Host,
  folder: string,
  name: string,
  field: string,
): Promise<Outcome<Picture | undefined>> {
  const fail = (code: 'brand-logo-missing' | 'brand-logo-invalid', message: string) => ({
    value: undefined,
    diagnostics: [diagnostic(code, message, { field })],
  });
  const path = pathWithin(folder, name);
  if (path === undefined) return fail('brand-logo-missing', `${name} leads out of the brand's folder`);
  if ((await host.kindOf(path)) !== 'file') return fail('brand-logo-missing', `There is no file ${path}`);
  const bytes = await host.readFile(path);
  const shape = readImage(bytes);
  if ('problem' in shape) return fail('brand-logo-invalid', `${name} ${shape.problem}`);
  return { value: { shape, bytes }, diagnostics: [] };
}
