import { listBrands, loadBrand } from '../../brand/index.js';
import type { Host } from '../../host/index.js';
import type { FurtherFont } from './added-fonts.js';

/**
 * The typefaces of a brand that comes with the product, in the order in which the PDF writer tries them, installed font packs last: for what is filled
 * into a document, or signed, in a script that its own font for typing lacks.
 *
 * @param brand Id, as the document's statement names it. Of a brand of somebody's own, which is not in the document, those of another
 *   are taken: they have the same letters.
 */
export async function brandTypefaces(brand: string, host: Host): Promise<readonly FurtherFont[]> {
  const shipped = (await listBrands(host)).map(({ id }) => id);
  // What a document says is never taken for a path.
  const known = shipped.includes(brand) ? brand : shipped[0];
  const { value } = known === undefined ? { value: undefined } : await loadBrand(host, known);
  if (value === undefined) return [];
  const { body, heading, fallback } = value.typefaces;
  return [body, heading, ...fallback].map(({ faces }) => faces.regular);
}
