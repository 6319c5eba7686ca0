import type { RichText } from '../../model/index.js';
import type { Rank } from '../outline.js';
import { inline } from './text.js';

export function heading(rank: Rank, text: RichText): string {
  return `${'#'.repeat(rank)} ${inline(text, 'heading')}`;
}
