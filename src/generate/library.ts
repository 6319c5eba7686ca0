import { basename, join } from 'node:path';
import { buildModel, loadCatalogs } from '../catalog/index.js';
import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  hasErrors,
  type Outcome,
} from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { isSameLanguage } from '../locale/index.js';
import type { Catalog, ResponsibilityModel, SourceDocument } from '../model/index.js';
import { loadLicence, loadSources, sha256 } from '../source/index.js';
import type { Article } from '../writers/index.js';

/** Articles to choose from, and the catalogs that know them. */
export interface Library {
  /** File or folder of the articles. */
  readonly root: string;
  readonly sources: readonly SourceDocument[];
  /** What reading the articles had to say. */
  readonly reading: readonly Diagnostic[];
  readonly catalogs: readonly Catalog[];
  /**
   * The items of one article with their ids, found once for each article and catalog.
   *
   * @param catalog Id of the catalog; found by the article itself when not given.
   * @returns The diagnostics hold those of the article's reading.
   */
  modelOf(source: SourceDocument, catalog: string | undefined): Outcome<ResponsibilityModel>;
}

/** The folder of articles that come with the product. */
export const shippedSources = (host: Host): string => join(host.packageRoot, 'fixtures', 'sources');

/**
 * Reads all articles at `path` (a file or folder; the shipped ones when not given) and all catalogs. Problems are those
 * of the catalogs; where no article can be used, those of the articles too.
 */
export async function loadLibrary(
  host: Host,
  path: string | undefined,
  catalogFiles: readonly string[],
): Promise<Outcome<Library>> {
  const root = path ?? shippedSources(host);
  const [sources, catalogs] = await Promise.all([loadSources(host, root), loadCatalogs(host, catalogFiles)]);
  const usable = sources.value.filter(({ sections }) => sections.length > 0);
  const unusable = usable.length > 0 ? [] : sources.diagnostics;
  const nothing = usable.length > 0 || hasErrors(unusable) ? [] : [noArticle(root)];
  const modelOf = keptModels(sources.diagnostics, catalogs.value);
  return {
    value: { root, sources: usable, reading: sources.diagnostics, catalogs: catalogs.value, modelOf },
    diagnostics: [...catalogs.diagnostics, ...unusable, ...nothing],
  };
}

function keptModels(reading: readonly Diagnostic[], catalogs: readonly Catalog[]): Library['modelOf'] {
  const kept = new Map<string, Outcome<ResponsibilityModel>>();
  return (source, catalog) => {
    const key = JSON.stringify([source.file, catalog]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { value, diagnostics } = buildModel(source, catalogs, { catalog });
    const ofReading = reading.filter(({ span }) => span?.file === source.file);
    const model = { value, diagnostics: [...ofReading, ...diagnostics] };
    kept.set(key, model);
    return model;
  };
}

/** The articles in a language; where there is none, those whose language could not be told, which reading has warned of. */
export function sourcesIn({ sources }: Library, language: string): readonly SourceDocument[] {
  const certain = sources.filter((source) => isSameLanguage(source.language, language));
  return certain.length > 0 ? certain : sources.filter((source) => source.language === 'und');
}

/**
 * The model as a statement quotes it: its article named without the folders of this machine, with licence and attribution.
 * The digest tells apart what bears the same name.
 */
export async function quoted(host: Host, model: ResponsibilityModel): Promise<ResponsibilityModel> {
  const licence = await loadLicence(host, model.source.file);
  const file = basename(model.source.file);
  return { ...model, source: { ...model.source, file, ...(licence !== undefined && { licence }) } };
}

/** The article itself, for documents to carry. Errors: `file-changed` where it is no longer what was read. */
export async function articleOf(host: Host, { source }: ResponsibilityModel): Promise<Article> {
  const bytes = await host.readFile(source.file);
  if (sha256(bytes) !== source.digest) {
    throw new CountersignError(diagnostic('file-changed', `${source.file} changed while it was being used`));
  }
  return { file: basename(source.file), bytes };
}

/** `2016-04 (en, zh-Hans), 2016-11 (en, es)`: what a message offers instead. */
export function revisionsOffered(library: Library): string {
  const languages = new Map<string, Set<string>>();
  for (const source of library.sources) {
    const { revision, language } = library.modelOf(source, undefined).value.source;
    languages.set(revision, (languages.get(revision) ?? new Set()).add(language));
  }
  return [...languages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([revision, tags]) => `${revision} (${[...tags].sort().join(', ')})`)
    .join(', ');
}

function noArticle(root: string): Diagnostic {
  return diagnostic('source-no-responsibilities', `No article with responsibilities was found in ${root}`);
}
