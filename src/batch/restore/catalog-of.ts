import { buildModel, loadCatalogs } from '../../catalog/index.js';
import type { Outcome } from '../../diagnostics/index.js';
import { shippedSources } from '../../generate/index.js';
import type { Host } from '../../host/index.js';
import type { Statement } from '../../model/index.js';
import type { CarriedArticle } from '../../readers/index.js';
import { loadSources, readSource } from '../../source/index.js';

/** Tells the id of the catalog by which the article of a statement was read; nothing where there is no such article. */
export type CatalogOf = (statement: Statement, article: CarriedArticle | undefined) => string | undefined;

/**
 * A statement does not name its catalog: it is found as it was at first, by the article, which the document carries or
 * the product has. JSON documents carry none. Problems: those of the catalogs.
 *
 * @param files Catalogs of the user.
 */
export async function openCatalogs(host: Host, files: readonly string[]): Promise<Outcome<CatalogOf>> {
  const { value: catalogs, diagnostics } = await loadCatalogs(host, files);
  const shipped = await loadSources(host, shippedSources(host));
  const articles = new Map(shipped.value.map((source) => [source.digest, source]));
  const known = new Map<string, string>();
  const find: CatalogOf = ({ source }, article) => {
    const before = known.get(source.digest);
    if (before !== undefined) return before;
    const carried = article?.digest === 'matches' ? readSource(article.bytes, source.file).value : undefined;
    const read = carried ?? articles.get(source.digest);
    if (read === undefined) return undefined;
    const { id } = buildModel(read, catalogs).value.catalog;
    known.set(source.digest, id);
    return id;
  };
  return { value: find, diagnostics };
}
