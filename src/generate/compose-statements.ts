import { composeStatement } from '../compose/index.js';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { ResolvedBrand, SigningMethod, Statement } from '../model/index.js';
import type { Article } from '../writers/index.js';
import { sealProblems } from './seal-problems.js';
import type { FindVariants, VariantOptions } from './variants.js';

export interface ComposeOptions extends VariantOptions {
  /** Wins over the engagement's `signing.method`. */
  readonly signingMethod?: SigningMethod | undefined;
  /** Whether the PDFs are to be sealed: then what no seal survives is refused, `seal-esign`. */
  readonly seals?: boolean | undefined;
}

/** A statement, and the article that it quotes. */
export interface ComposedStatement {
  readonly statement: Statement;
  readonly article: Article;
  /** Id of the catalog that knows the article. */
  readonly catalog: string;
}

/** The statements of an engagement, one for each language, and the brand they are to be written in. */
export interface Composition {
  readonly statements: readonly ComposedStatement[];
  readonly brand: ResolvedBrand;
}

/** Composes an engagement's statements with what `variantsFor` finds. See `composeStatements`. */
export async function composeWith(
  variantsFor: FindVariants,
  given: LoadedEngagement,
  options: ComposeOptions,
): Promise<Outcome<Composition | undefined>> {
  const loaded = withSigning(given, options.signingMethod);
  const found = await variantsFor(loaded, options);
  const diagnostics: Diagnostic[] = [...sealProblems(loaded, options.seals), ...found.diagnostics];
  const statements: ComposedStatement[] = [];
  for (const { variant, article } of found.variants) {
    const statement = composeStatement(variant, loaded);
    diagnostics.push(...statement.diagnostics);
    if (statement.value) {
      statements.push({ statement: statement.value, article, catalog: variant.model.catalog.id });
    }
  }
  const value = found.brand && !hasErrors(diagnostics) ? { statements, brand: found.brand } : undefined;
  return { value, diagnostics: distinct(diagnostics) };
}

/** The engagement as it is to be signed. */
export function withSigning(loaded: LoadedEngagement, method: SigningMethod | undefined): LoadedEngagement {
  if (method === undefined) return loaded;
  const { engagement } = loaded;
  return { ...loaded, engagement: { ...engagement, signing: { ...engagement.signing, method } } };
}

/** A problem of the engagement shows in each of its languages; it is told once. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((entry) => [JSON.stringify(entry), entry])).values()];
}
