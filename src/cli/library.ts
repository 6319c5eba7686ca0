import {
  buildModel,
  type Catalog,
  type Diagnostic,
  loadCatalogs,
  loadSources,
  type ResponsibilityModel,
  shippedSources,
} from '../index.js';
import type { Session } from './report.js';

export interface LibraryFlags {
  readonly sources?: string;
  readonly catalog?: readonly string[];
}

/** What is listed from. */
export interface Library {
  /** Folder or file of the articles. */
  readonly root: string;
  readonly models: readonly ResponsibilityModel[];
  readonly catalogs: readonly Catalog[];
  /** Errors alone: `check` tells of the rest. */
  readonly diagnostics: readonly Diagnostic[];
}

/** With articles of the user's own, only the catalogs of these are of interest, the derived ones too. */
export async function openLibrary(flags: LibraryFlags, { host }: Session): Promise<Library> {
  const root = flags.sources ?? shippedSources(host);
  const [sources, catalogs] = await Promise.all([
    loadSources(host, root),
    loadCatalogs(host, flags.catalog ?? []),
  ]);
  const models = sources.value
    .filter(({ sections }) => sections.length > 0)
    .map((source) => buildModel(source, catalogs.value).value);
  const used = new Map(models.map(({ catalog }) => [catalog.id, catalog]));
  return {
    root,
    models,
    catalogs: flags.sources === undefined ? catalogs.value : [...used.values()],
    diagnostics: [...catalogs.diagnostics, ...sources.diagnostics].filter(
      ({ severity }) => severity === 'error',
    ),
  };
}
