import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { atField, type LoadedEngagement } from '../engagement/index.js';
import type { ResponsibilityModel, SourceDocument } from '../model/index.js';
import { type Library, revisionsOffered, sourcesIn } from './library.js';
import { withPlace } from './with-place.js';

/**
 * The article for one language of an engagement: of the revision it names, or the latest there is in that language.
 * Problems: `catalog-unknown`, `source-language-unavailable`, `source-revision-unknown`, `source-ambiguous`, each naming what there is, and
 * what there was to say about the article itself.
 */
export function chooseSource(
  library: Library,
  language: string,
  loaded: LoadedEngagement,
): Outcome<ResponsibilityModel | undefined> {
  const { revision, catalog } = loaded.engagement.source;
  const sources = sourcesIn(library, language);
  if (sources.length === 0) return none(languageUnavailable(library, language, loaded));
  const candidates = possible(sources, revision).map((source) => library.modelOf(source, catalog));
  const unknown = candidates
    .flatMap(({ diagnostics }) => diagnostics)
    .find(({ code }) => code === 'catalog-unknown');
  if (unknown !== undefined) return none(withPlace(unknown, ['source', 'catalog'], loaded));
  const revisions = candidates.map(({ value }) => value.source.revision);
  const wanted = revision === 'latest' ? latestOf(revisions) : revision;
  const [only, ...others] = candidates.filter(({ value }) => value.source.revision === wanted);
  const place = atField(loaded, ['source', 'revision']);
  if (only === undefined) {
    const message = `There is no article of revision ${wanted} in the language ${language}; there is ${revisionsOffered(library)}`;
    return none(diagnostic('source-revision-unknown', message, place));
  }
  if (others.length > 0) {
    const files = [only, ...others].map(({ value }) => value.source.file).join(', ');
    const message = `Several articles are of revision ${wanted} in ${language}: ${files}`;
    return none(diagnostic('source-ambiguous', message, place));
  }
  return only;
}

/** The articles that can be of a revision. A date settles it; one without is only known when its items are. */
function possible(sources: readonly SourceDocument[], revision: string): readonly SourceDocument[] {
  const dates = sources.flatMap(({ frontMatter }) => frontMatter.date?.slice(0, 7) ?? []);
  const wanted = revision === 'latest' ? latestOf(dates) : revision;
  return sources.filter(({ frontMatter: { date } }) => date === undefined || date.startsWith(wanted));
}

function languageUnavailable(library: Library, language: string, loaded: LoadedEngagement): Diagnostic {
  const message = `There is no article in the language ${language}; there is ${revisionsOffered(library)}`;
  return diagnostic('source-language-unavailable', message, atField(loaded, languagePath(language, loaded)));
}

/** Where an engagement names a language; one that was asked for elsewhere has only the list to point at. */
export function languagePath(
  language: string,
  { engagement }: LoadedEngagement,
): readonly (string | number)[] {
  const at = engagement.languages.indexOf(language);
  return at === -1 ? ['languages'] : ['languages', at];
}

/** `undated` comes before every dated one. */
function latestOf(revisions: readonly string[]): string {
  const dated = revisions.filter((revision) => revision !== 'undated').sort();
  return dated.at(-1) ?? 'undated';
}

function none(problem: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [problem] };
}
