import type { ResolvedBrand } from '../../../model/index.js';
import { cards } from './cards.js';
import { foundation } from './foundation.js';
import { mastheadStyle } from './masthead.js';
import { onPaper } from './on-paper.js';
import { prose } from './prose.js';
import { small } from './small.js';
import { tables } from './tables.js';
import { tokens } from './tokens.js';

/** The style sheet of a brand, without what belongs to one statement. */
export function styleSheet(brand: ResolvedBrand): string {
  return [tokens(brand), foundation, mastheadStyle, prose, tables, cards, small, onPaper].join('');
}
