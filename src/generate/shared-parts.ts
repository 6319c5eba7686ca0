import { loadBrand } from '../brand/index.js';
import { loadTemplate, type StatementTemplate } from '../compose/index.js';
import type { Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { type Locale, loadLocale } from '../locale/index.js';
import type { ResolvedBrand, ResponsibilityModel } from '../model/index.js';
import { type Article, type Format, openWriter, type Writer } from '../writers/index.js';
import { articleOf, type Library, loadLibrary, quoted } from './library.js';
import { programName } from './program-name.js';
import { createShelf, once } from './shelf.js';

/** What a statement quotes of an article: its model, named without folders, and the article itself. */
export interface Quotation {
  readonly model: ResponsibilityModel;
  readonly article: Article;
}

/** What many engagements share. Each part is loaded when it is asked for, and stays as it was then for as long as it is kept. */
export interface SharedParts {
  library(path: string | undefined, catalogs: readonly string[]): Promise<Outcome<Library>>;
  brand(reference: string, folder: string): Promise<Outcome<ResolvedBrand | undefined>>;
  template(reference: string, folder: string): Promise<Outcome<StatementTemplate | undefined>>;
  locale(language: string): Promise<Outcome<Locale | undefined>>;
  quotation(model: ResponsibilityModel): Promise<Quotation>;
  writer(format: Format, brand: ResolvedBrand): Promise<Writer>;
  /** Name and version of this program. */
  generator(): Promise<string>;
}

/** A list rarely has more brands than this; each holds its fonts and what its writers keep, which is much. */
const mostBrands = 4;

/** Nor does it have more folders of articles. */
const mostLibraries = 4;

/** Kinds of everything else that are kept: small things, of which a list has a few. */
const mostParts = 32;

export function createSharedParts(host: Host): SharedParts {
  const libraries = createShelf<Outcome<Library>>(mostLibraries);
  const brands = createShelf<Outcome<ResolvedBrand | undefined>>(mostBrands);
  const templates = createShelf<Outcome<StatementTemplate | undefined>>(mostParts);
  const locales = createShelf<Outcome<Locale | undefined>>(mostParts);
  const generators = createShelf<string>(1);
  // By the thing itself, not by its name: two libraries can hold a file of one name, read at two times.
  const quotations = new WeakMap<ResponsibilityModel, Promise<Quotation>>();
  const writers = new WeakMap<ResolvedBrand, Map<Format, Promise<Writer>>>();
  return {
    library: (path, catalogs) =>
      libraries(JSON.stringify([path, catalogs]), () => loadLibrary(host, path, catalogs)),
    brand: (reference, folder) =>
      brands(JSON.stringify([reference, folder]), () => loadBrand(host, reference, folder)),
    template: (reference, folder) =>
      templates(JSON.stringify([reference, folder]), () => loadTemplate(host, reference, folder)),
    locale: (language) => locales(language, () => loadLocale(host, language)),
    generator: () => generators('generator', () => programName(host)),
    quotation: (model) => once(quotations, model, () => quote(host, model)),
    writer(format, brand) {
      const opened = writers.get(brand) ?? new Map<Format, Promise<Writer>>();
      writers.set(brand, opened);
      return once(opened, format, () => openWriter(format, brand));
    },
  };
}

async function quote(host: Host, model: ResponsibilityModel): Promise<Quotation> {
  const [own, article] = await Promise.all([quoted(host, model), articleOf(host, model)]);
  return { model: own, article };
}
