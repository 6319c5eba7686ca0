import type { Choice, ChoicesBlock } from '../../model/index.js';
import { inline } from './text.js';

/** Services or options as a list with boxes; the state stands there in words too. */
export function choices({ label, choices: all }: ChoicesBlock): string {
  if (all.length === 0) return '';
  return `${inline([{ text: label, strong: true }], 'paragraph')}\n\n${all.map(choice).join('\n')}`;
}

function choice({ label, description, selected, state }: Choice): string {
  const text = [
    { text: label, ...(selected && { strong: true as const }) },
    { text: description === undefined ? ' · ' : `\n${description} · ` },
    { text: state, emphasis: true as const },
  ];
  return `- [${selected ? 'x' : ' '}] ${inline(text, 'paragraph', '  ')}`;
}
