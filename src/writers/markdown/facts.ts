import type { Fact } from '../../model/index.js';
import { inline } from './text.js';

/** Labels with their values as a list. No colon between them: each language has its own. */
export function factList(facts: readonly Fact[]): string {
  return facts
    .map(({ label, value }) => {
      const text = [{ text: label, strong: true as const }, { text: ' ' }, ...value];
      return `- ${inline(text, 'paragraph', '  ')}`;
    })
    .join('\n');
}
