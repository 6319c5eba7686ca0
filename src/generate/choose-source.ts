import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { isSameLanguage } from '../locale/index.js';
import type { ResponsibilityModel } from '../model/index.js';
import { type Candidate, revisionsOffered } from './library.js';

/**
 * The article for one language of an engagement: of the revision it names, or the latest there is in that language.
 * Problems: `source-language-unavailable`, `source-revision-unknown`, `source-ambiguous`; each names what there is.
 */
export function chooseSource(
  candidates: readonly Candidate[],
  language: string,
  loaded: LoadedEngagement,
): Outcome<ResponsibilityModel | undefined> {
  const { revision } = loaded.engagement.source;
  const inLanguage = candidatesFor(candidates, language);
  if (inLanguage.length === 0) {
    const at = loaded.engagement.languages.indexOf(language);
    return none(
      diagnostic(
        'source-language-unavailable',
        `There is no article in the language ${language}; there is ${revisionsOffered(candidates)}`,
        {
          span: loaded.spanOf(at === -1 ? ['languages'] : ['languages', at]),
          field: at === -1 ? 'languages' : `languages[${at}]`,
        },
      ),
    );
  }
  const wanted = revision === 'latest' ? latestRevision(inLanguage) : revision;
  const matching = inLanguage.filter(({ model }) => model.source.revision === wanted);
  const place = { span: loaded.spanOf(['source', 'revision']), field: 'source.revision' };
  const [only, ...others] = matching;
  if (only === undefined) {
    const message = `There is no article of revision ${wanted} in the language ${language}; there is ${revisionsOffered(candidates)}`;
    return none(diagnostic('source-revision-unknown', message, place));
  }
  if (others.length > 0) {
    const files = matching.map(({ model }) => model.source.file).join(', ');
    return none(
      diagnostic(
        'source-ambiguous',
        `Several articles are of revision ${wanted} in ${language}: ${files}`,
        place,
      ),
    );
  }
  return { value: only.model, diagnostics: only.diagnostics };
}

/** Those in the language; where there is none, those whose language could not be told, which reading has warned of. */
function candidatesFor(candidates: readonly Candidate[], language: string): readonly Candidate[] {
  const certain = candidates.filter(({ model }) => isSameLanguage(model.source.language, language));
  return certain.length > 0 ? certain : candidates.filter(({ model }) => model.source.language === 'und');
}

/** `undated` comes before every dated one. */
function latestRevision(candidates: readonly Candidate[]): string {
  const revisions = candidates.map(({ model }) => model.source.revision);
  const dated = revisions.filter((revision) => revision !== 'undated').sort();
  return dated.at(-1) ?? 'undated';
}

const none = (problem: Diagnostic) => ({ value: undefined, diagnostics: [problem] });
