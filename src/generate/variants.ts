import { dirname, resolve } from 'node:path';
import { checkChoices, type Variant } from '../compose/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { ResolvedBrand } from '../model/index.js';
import type { Article } from '../writers/index.js';
import { chooseSource, languagePath } from './choose-source.js';
import type { SharedParts } from './shared-parts.js';
import { withPlace } from './with-place.js';

export interface VariantOptions {
  /** Article file or folder; wins over the engagement's `source.path`. */
  readonly sources?: string | undefined;
  /** Catalog files of the user's own. */
  readonly catalogs?: readonly string[] | undefined;
  /** BCP 47 tags; win over the engagement's `languages`. */
  readonly languages?: readonly string[] | undefined;
}

/** What one statement of an engagement is made from, besides the engagement. */
export interface LanguageVariant {
  readonly language: string;
  readonly variant: Variant;
  readonly article: Article;
}

export interface Variants {
  /** One for each language for which there is everything. */
  readonly variants: readonly LanguageVariant[];
  readonly brand: ResolvedBrand | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** There is everything, and nothing is said that is about this engagement. */
  readonly whole: boolean;
}

/** Gives what an engagement's statements are made from. */
export type FindVariants = (loaded: LoadedEngagement, options: VariantOptions) => Promise<Variants>;

/** Ways of naming what is shared with a brand: a list has a few. */
const mostWays = 16;

/**
 * As `variantsOf`, and keeps what was found for engagements that name the same. Where there was something to say of the engagement
 * itself, it is looked for anew, since that is said with its place.
 */
export function keptVariants(parts: SharedParts): FindVariants {
  // A brand that is not kept any more takes its variants along.
  const byBrand = new WeakMap<ResolvedBrand, Map<string, Variants>>();
  return async (loaded, options) => {
    const { source, brand: named, template, languages } = loaded.engagement;
    const { sources, catalogs, languages: asked = languages } = options;
    const folder = dirname(resolve(loaded.file));
    const { value: brand } = await parts.brand(named, folder);
    const kept = (brand && byBrand.get(brand)) ?? new Map<string, Variants>();
    const key = JSON.stringify([folder, source, template, asked, sources, catalogs]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = await variantsOf(parts, loaded, options);
    if (!found.whole || found.brand === undefined) return found;
    if (kept.size >= mostWays) kept.clear();
    kept.set(key, found);
    byBrand.set(found.brand, kept);
    return found;
  };
}

/**
 * Finds what an engagement's statements are made from. Where something is missing, what the engagement chose is checked
 * all the same, so that everything is told at once.
 */
async function variantsOf(
  parts: SharedParts,
  loaded: LoadedEngagement,
  options: VariantOptions,
): Promise<Variants> {
  const { engagement } = loaded;
  const folder = dirname(resolve(loaded.file));
  const ownPath = engagement.source.path === undefined ? undefined : resolve(folder, engagement.source.path);
  const [library, brand, template, generator] = await Promise.all([
    parts.library(options.sources ?? ownPath, options.catalogs ?? []),
    parts.brand(engagement.brand, folder),
    parts.template(engagement.template, folder),
    parts.generator(),
  ]);
  const diagnostics: Diagnostic[] = [
    ...library.diagnostics,
    ...brand.diagnostics.map((entry) => withPlace(entry, ['brand'], loaded)),
    ...template.diagnostics.map((entry) => withPlace(entry, ['template'], loaded)),
  ];
  const variants: LanguageVariant[] = [];
  let whole = diagnostics.length === 0;
  for (const language of options.languages ?? engagement.languages) {
    if (library.value.sources.length === 0) break;
    const source = chooseSource(library.value, language, loaded);
    diagnostics.push(...source.diagnostics);
    whole &&= source.value !== undefined;
    if (!source.value) continue;
    const locale = await parts.locale(language);
    const named = languagePath(language, loaded);
    diagnostics.push(...locale.diagnostics.map((entry) => withPlace(entry, named, loaded)));
    whole &&= locale.diagnostics.length === 0;
    if (!locale.value || !brand.value || !template.value) {
      diagnostics.push(...checkChoices(source.value, loaded));
      continue;
    }
    const { model, article } = await parts.quotation(source.value);
    const variant = { model, template: template.value, locale: locale.value, brand: brand.value, generator };
    variants.push({ language, variant, article });
  }
  return { variants, brand: brand.value, diagnostics, whole: whole && variants.length > 0 };
}
