import { dirname, resolve } from 'node:path';
import { loadBrand } from '../brand/index.js';
import { checkChoices, composeStatement, loadTemplate } from '../compose/index.js';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import { loadLocale } from '../locale/index.js';
import type { ResolvedBrand, SigningMethod, Statement } from '../model/index.js';
import type { Article } from '../writers/index.js';
import { chooseSource, languagePath } from './choose-source.js';
import { articleOf, loadLibrary, quoted } from './library.js';
import { programName } from './program-name.js';
import { withPlace } from './with-place.js';

export interface ComposeOptions {
  /** Article file or folder; wins over the engagement's `source.path`. */
  readonly sources?: string | undefined;
  /** Catalog files of the user's own. */
  readonly catalogs?: readonly string[] | undefined;
  /** BCP 47 tags; win over the engagement's `languages`. */
  readonly languages?: readonly string[] | undefined;
  /** Wins over the engagement's `signing.method`. */
  readonly signingMethod?: SigningMethod | undefined;
}

/** A statement, and the article that it quotes. */
export interface ComposedStatement {
  readonly statement: Statement;
  readonly article: Article;
}

/** The statements of an engagement, one for each language, and the brand they are to be written in. */
export interface Composition {
  readonly statements: readonly ComposedStatement[];
  readonly brand: ResolvedBrand;
}

/**
 * Composes an engagement's statements, one for each of its languages. Every problem of every language is reported at
 * once; there is a value only when none of them is an error. Paths in the engagement are relative to its file.
 * Throws `CountersignError` where a file or folder that was named cannot be read.
 */
export async function composeStatements(
  host: Host,
  given: LoadedEngagement,
  options: ComposeOptions = {},
): Promise<Outcome<Composition | undefined>> {
  const loaded = withSigning(given, options.signingMethod);
  const { engagement } = loaded;
  const folder = dirname(resolve(loaded.file));
  const ownPath = engagement.source.path === undefined ? undefined : resolve(folder, engagement.source.path);
  const [library, brand, template] = await Promise.all([
    loadLibrary(host, options.sources ?? ownPath, options.catalogs ?? []),
    loadBrand(host, engagement.brand, folder),
    loadTemplate(host, engagement.template, folder),
  ]);
  const diagnostics: Diagnostic[] = [
    ...library.diagnostics,
    ...brand.diagnostics.map((entry) => withPlace(entry, ['brand'], loaded)),
    ...template.diagnostics.map((entry) => withPlace(entry, ['template'], loaded)),
  ];
  const generator = await programName(host);
  const statements: ComposedStatement[] = [];
  for (const language of options.languages ?? engagement.languages) {
    if (library.value.sources.length === 0) break;
    const source = chooseSource(library.value, language, loaded);
    diagnostics.push(...source.diagnostics);
    if (!source.value) continue;
    const locale = await loadLocale(host, language);
    const named = languagePath(language, loaded);
    diagnostics.push(...locale.diagnostics.map((entry) => withPlace(entry, named, loaded)));
    if (!locale.value || !brand.value || !template.value) {
      // Nothing can be composed, but what the engagement chose is still checked, so that all is told at once.
      diagnostics.push(...checkChoices(source.value, loaded));
      continue;
    }
    const variant = {
      model: await quoted(host, source.value),
      template: template.value,
      locale: locale.value,
      brand: brand.value,
      generator,
    };
    const statement = composeStatement(variant, loaded);
    diagnostics.push(...statement.diagnostics);
    if (statement.value) {
      statements.push({ statement: statement.value, article: await articleOf(host, source.value) });
    }
  }
  const value = brand.value && !hasErrors(diagnostics) ? { statements, brand: brand.value } : undefined;
  return { value, diagnostics: distinct(diagnostics) };
}

function withSigning(loaded: LoadedEngagement, method: SigningMethod | undefined): LoadedEngagement {
  if (method === undefined) return loaded;
  const { engagement } = loaded;
  return { ...loaded, engagement: { ...engagement, signing: { ...engagement.signing, method } } };
}

/** A problem of the engagement shows in each of its languages; it is told once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((entry) => [JSON.stringify(entry), entry])).values()];
}
