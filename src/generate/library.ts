import { basename, join, relative, resolve, sep } from 'node:path';
import { buildModel, loadCatalogs } from '../catalog/index.js';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { Catalog, ResponsibilityModel, SourceDocument } from '../model/index.js';
import { loadLicences, loadSources } from '../source/index.js';

/** Articles to choose from, and the catalogs that know them. */
export interface Library {
  readonly root: string;
  readonly sources: readonly SourceDocument[];
  readonly catalogs: readonly Catalog[];
  /** Licence and attribution by path relative to the root. */
  readonly licences: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** An article with its ids, and what there was to say about it. */
export interface Candidate {
  readonly model: ResponsibilityModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder of articles that come with the product. */
export const shippedSources = (host: Host): string => join(host.packageRoot, 'fixtures', 'sources');

/** Reads all articles at `path` (a file or folder; the shipped ones when not given) and all catalogs. */
export async function loadLibrary(
  host: Host,
  path: string | undefined,
  catalogFiles: readonly string[],
): Promise<Library> {
  const root = path ?? shippedSources(host);
  const [sources, catalogs, licences] = await Promise.all([
    loadSources(host, root),
    loadCatalogs(host, catalogFiles),
    loadLicences(host, root),
  ]);
  return {
    root,
    sources: sources.value,
    catalogs: catalogs.value,
    licences,
    diagnostics: [...catalogs.diagnostics, ...sources.diagnostics],
  };
}

/** Gives the items of one article their ids. */
export function modelOf(
  library: Library,
  source: SourceDocument,
  catalog: string | undefined,
): Outcome<ResponsibilityModel> {
  const { value, diagnostics } = buildModel(
    source,
    library.catalogs,
    catalog === undefined ? {} : { catalog },
  );
  const file = nameInLibrary(library, source.file);
  const licence = library.licences.get(file);
  const reading = library.diagnostics.filter(({ span }) => span?.file === source.file);
  return {
    value: { ...value, source: { ...value.source, file, ...(licence !== undefined && { licence }) } },
    diagnostics: [...reading, ...diagnostics],
  };
}

/** A statement names its article as the library does: no path of the machine it was made on gets into it. */
function nameInLibrary({ root }: Library, file: string): string {
  const name = relative(resolve(root), resolve(file));
  return name === '' ? basename(file) : name.split(sep).join('/');
}

/** Problems that belong to no article which was read: broken catalogs, unreadable files. */
export function libraryProblems({ diagnostics, sources }: Library): readonly Diagnostic[] {
  const files = new Set(sources.map(({ file }) => file));
  return diagnostics.filter(({ span }) => span === undefined || !files.has(span.file));
}

/** `2016-04 (en, zh-Hans), 2016-11 (en, es)`: what a message offers instead. */
export function revisionsOffered(candidates: readonly Candidate[]): string {
  const languages = new Map<string, Set<string>>();
  for (const { model } of candidates) {
    const { revision, language } = model.source;
    languages.set(revision, (languages.get(revision) ?? new Set()).add(language));
  }
  return [...languages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([revision, tags]) => `${revision} (${[...tags].sort().join(', ')})`)
    .join(', ');
}

export const noArticle = (root: string): Diagnostic =>
  diagnostic('source-no-responsibilities', `No article with responsibilities was found in ${root}`);
